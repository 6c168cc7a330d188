"""A report that uses every key of the content format, and where it is shown.

A file of the content a key of CONTENT. SHOWN says which words stand in which
files of the site, EVERY of them being every page; a no-break space stands for
a space within a word.
"""

CONTENT = {
    "report.yaml": """
        name: Kname
        publisher: Kpublisher
        notice: A *Knotice* of <https://knotice.example.org>.
        source: {title: Ksource, url: 'https://ksource.example.org/'}
        language: en-GB
        url: https://kurl.example.org/sub
        index: false
        contact:
          name: Kcontact
          email: kemail@example.org
          phone: 0000 000001
          textphone: 0000 000002
          relay: 0000 000003
          bsl: Kbsl
          url: https://kform.example.org/
          hours: |
            Khours
            Khours2
          address: |
            Kstreet
            Ktown
        accessibility:
          status: partially
          prepared: 2011-01-11
          reviewed: 2012-02
          tested: {date: 2013-03-13, by: Ktester, method: Kmethod}
          problems: Kproblems *and others*
          response-days: 33
          enforcement: Kenforcement
        edition: 2017-10
        groups:
          - {id: first, title: Kgroup, short: Kshort, intro: Kintro}
        statuses:
          - {id: done, label: Kdone, short: Kbrief, definition: Kdefinition,
             sentence: Ksentence, closed: true, tone: refused}
        """,
    "organisations.yaml": """
        - {id: office, name: Koffice, short: Kof, language: cy,
           url: 'https://koffice.example.org/'}
        """,
    "glossary.yaml": """
        - {term: KTERM, meaning: Kmeaning}
        """,
    "editions/2017-10/edition.yaml": """
        title: Ktitle
        subtitle: Ksubtitle
        date: 2014-04-14
        draft: false
        sections:
          - {id: one, title: Kone, file: one.md, language: fr,
             signed: {name: Ksigner, role: Krole}}
          - recommendations
          - {id: two, title: Ktwo, file: two.md,
             signed: [{name: Kfirst}, {name: Ksecond}]}
        """,
    "editions/2017-10/one.md": "Kprose\n",
    "editions/2017-10/two.md": "KTERM\n",
    "recommendations/pan-1.4.yaml": """
        number: PAN 1.4
        title: Kheading
        group: first
        owners: [office]
        since: 2017-10
        recommendation: Kasked
        language: de
        updates:
          - edition: 2017-10
            status: done
            date: 2015-05-15
            closing: Kclosing
            evidence:
              - {title: Kproof, url: 'https://kproof.example.org/',
                 date: 2016-06}
            corrected:
              - {date: 2018-08-18, note: Knote}
            language: es
            body: Kbody
        """,
    "recommendations/2.yaml": """
        number: 2
        group: first
        recommendation: Kopening
        updates:
          - {edition: 2017-10, status: done, body: Done.}
        """,
}
ONE = "recommendations/pan-1.4.html"
WHOLE = "2017-10/index.html 2017-10/large-print.html"
DATA = "2017-10/report.json 2017-10/report.csv"
SHOWN = {
    "Kname Kpublisher": "EVERY 2017-10/report.json feed.xml",
    "Knotice https://knotice.example.org": "EVERY feed.xml",
    "Knotice": DATA,
    "Ksource https://ksource.example.org/":
        "index.html 2017-10/report.json " + WHOLE,
    "noindex": "EVERY",
    "https://kurl.example.org/sub/": "404.html feed.xml sitemap.xml",
    "Kcontact kemail@example.org 0000\xa0000001 0000\xa0000002 "
    "0000\xa0000003 Kbsl https://kform.example.org/ Khours Khours2 Kstreet "
    "Ktown": "accessibility.html formats.html",
    "partially 11\xa0January\xa02011 February\xa02012 13\xa0March\xa02013 "
    "Ktester Kmethod Kproblems <em>and\xa0others</em> 33 Kenforcement":
        "accessibility.html",
    "Kgroup": "index.html groups/first.html 2017-10/report.csv " + WHOLE,
    "Kshort": "index.html 2017-10/report.json",
    "Kintro": "groups/first.html " + WHOLE,
    "Kdone": "index.html statuses/done.html recommendations/2.html feed.xml "
             + DATA + " " + WHOLE,
    "Kbrief": "index.html",
    "Kdefinition": "statuses/done.html 2017-10/report.json " + WHOLE,
    "Ksentence": "recommendations/2.html 2017-10/report.json " + WHOLE,
    "tone-refused": "index.html " + ONE,
    "Koffice": "organisations/index.html organisations/office.html " + ONE
               + " " + DATA + " " + WHOLE,
    "Kof": "organisations/index.html",
    "lang=\"cy\"": "organisations/index.html organisations/office.html "
                   + ONE,
    "https://koffice.example.org/": "organisations/office.html",
    "KTERM Kmeaning": "glossary.html " + WHOLE,
    "Ktitle Ksubtitle 14\xa0April\xa02014": "index.html editions.html " + WHOLE,
    "2014-04-14": "2017-10/report.json",
    "Kone Ktwo Kprose lang=\"fr\" Ksigner Krole Kfirst Ksecond": WHOLE,
    "PAN\xa01.4 Kheading": "index.html statuses/done.html groups/first.html "
                          "organisations/office.html " + ONE + " " + DATA,
    "Kasked Kclosing Kproof https://kproof.example.org/ Knote Kbody":
        ONE + " " + DATA + " " + WHOLE,
    "lang=\"de\" lang=\"es\" 15\xa0May\xa02015 June\xa02016 "
    "18\xa0August\xa02018": ONE + " " + WHOLE,
    "2015-05-15 2016-06 2018-08-18": DATA,
    "Knote Kbody": "feed.xml",
    "Kopening": "index.html recommendations/2.html " + DATA + " " + WHOLE,
}
