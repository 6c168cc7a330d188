/*
 * explanation_content.h - what the codes of the content mean
 *
 * EXPLANATION(row of diagnostic_table.h, what it means and why it matters,
 * wrong, right). Included by explanation.c; where there is no example that
 * says more than the message, there is none.
 */
EXPLANATION(UNKNOWN_KEY,
    "Keys are those of the guide's tables, spelled so. One that is not "
    "known is an error, since it would otherwise be lost unseen.",
    "statsu: done",
    "status: done")
EXPLANATION(MISSING_KEY,
    "Some keys must be there: the guide's tables say which.",
    "- edition: 2024\n"
    "  status: done",
    "- edition: 2024\n"
    "  status: done\n"
    "  body: All lamps stand.")
EXPLANATION(EMPTY_VALUE,
    "The key is there and needed, but nothing follows it. Beware of '#': "
    "what stands behind it is a remark.",
    "title: # to be written",
    "title: Lights on the breakwater")
EXPLANATION(WRONG_TYPE,
    "A list stands where a text is wanted, a text where a list is wanted, "
    "and the like.",
    "owners: pilots",
    "owners: [pilots]")
EXPLANATION(NOT_BOOLEAN,
    "Yes and no are written true and false, in small letters.",
    "draft: yes",
    "draft: true")
EXPLANATION(NOT_CHOICE,
    "Only a few words can stand here; the message names them.",
    "tone: green",
    "tone: done")
EXPLANATION(TOO_LONG,
    "The text is set where there is room for so many characters only, such "
    "as in a list.",
    NULL, NULL)
EXPLANATION(BAD_DATE,
    "A date is a year, a year and a month, or a day, with the year first.",
    "date: 31/10/2017",
    "date: 2017-10-31")
EXPLANATION(NO_SUCH_DATE,
    "The date is written as one, but the month has no such day, or the "
    "year no such month.",
    "date: 2017-02-29",
    "date: 2017-02-28")
EXPLANATION(BAD_ID,
    "Ids are parts of addresses, so they hold small letters, digits and "
    "hyphens only.",
    "id: Harbour Council",
    "id: harbour-council")
EXPLANATION(BAD_LANGUAGE,
    "Languages are named by tags of BCP 47: two or three letters, and what "
    "narrows them down.",
    "language: Welsh",
    "language: cy")
EXPLANATION(BAD_URL,
    "A web address begins with http:// or https:// and holds no spaces.",
    "url: www.example.org",
    "url: https://www.example.org")
EXPLANATION(BAD_SITE_URL,
    "The address where the site will live; pages are joined to it, so it "
    "has no '?' and no '#'.",
    "url: https://example.org/?report",
    "url: https://example.org/report")
EXPLANATION(BAD_EMAIL,
    "An e-mail address has one '@' and no spaces.",
    "email: harbour at example.org",
    "email: harbour@example.org")
EXPLANATION(BAD_DAYS,
    "A number of days is written in digits alone.",
    "response-days: ten",
    "response-days: 10")
EXPLANATION(BAD_NUMBER,
    "A number has letters, digits, '.', '-' and single spaces, at least "
    "one digit, and is at most 40 characters long.",
    "number: '#12'",
    "number: 12")
EXPLANATION(BAD_SECTION_FILE,
    "A section's text lies beside edition.yaml, in a file whose name ends "
    "in .md.",
    "file: ../foreword.txt",
    "file: foreword.md")
EXPLANATION(MISSING_FILE,
    "Every report has this file; the guide shows what it holds.",
    NULL, NULL)
EXPLANATION(MISSING_FOLDER,
    "Every report has this folder. Perhaps --content names another one.",
    NULL, NULL)
EXPLANATION(EMPTY_FILE,
    "A file that holds nothing says nothing: fill it, or delete it.",
    NULL, NULL)
EXPLANATION(STRAY_FILE,
    "The content folder holds what the guide lists, so that a file with a "
    "slip in its name is not forgotten. Notes can go into a README.md.",
    "recommendations/007.txt",
    "recommendations/007.yaml")
EXPLANATION(UNNAMED_SECTION,
    "A Markdown file beside edition.yaml appears only if one of the "
    "sections names it.",
    "- {id: foreword, title: Foreword, file: foreward.md}",
    "- {id: foreword, title: Foreword, file: foreword.md}")
EXPLANATION(FILE_EXTENSION,
    "Content files end in '.yaml'. Others are not read.",
    "recommendations/007.yml",
    "recommendations/007.yaml")
EXPLANATION(NOT_PLAIN,
    "Links to files are not followed, so that a report is made from its "
    "own folder and nothing else. Copy the file here.",
    NULL, NULL)
EXPLANATION(FILE_NAME,
    "Names of files become addresses: letters, digits, '.', '-' and '_' "
    "can stand in them.",
    "media/map (new).png",
    "media/map-new.png")
EXPLANATION(TOO_LARGE,
    "Files have a largest size, so that no reader waits for a picture in "
    "print size and no build runs out of memory.",
    NULL, NULL)
EXPLANATION(TOO_MANY_FILES,
    "A report of so many files is hardly meant, and no build should run out "
    "of memory: `yearon --limits` prints how much the program takes.",
    NULL, NULL)
EXPLANATION(SVG_PICTURE,
    "An SVG file can hold scripts, which would run on the site. Save the "
    "picture as PNG.",
    "media/map.svg",
    "media/map.png")
EXPLANATION(ID_TWICE,
    "An id names one thing. Of two with the same id it could not be told "
    "which is meant.",
    "- {id: council, title: The council}\n"
    "- {id: council, title: Its partners}",
    "- {id: council, title: The council}\n"
    "- {id: partners, title: Its partners}")
EXPLANATION(RESERVED_ID,
    "The site has a page or a place of that name already: the guide lists "
    "them.",
    "id: contents",
    "id: what-is-in-it")
EXPLANATION(UNKNOWN_GROUP,
    "Groups are those that report.yaml lists, by their ids.",
    "group: concil",
    "group: council")
EXPLANATION(UNKNOWN_STATUS,
    "Statuses are those that report.yaml lists, by their ids.",
    "status: resolvd",
    "status: resolved")
EXPLANATION(UNKNOWN_EDITION,
    "Editions are the folders in editions/, by their names.",
    "edition: 2014",
    "edition: 2024")
EXPLANATION(UNKNOWN_OWNER,
    "Owners are those that organisations.yaml lists, by their ids.",
    "owners: [pilot]",
    "owners: [pilots]")
EXPLANATION(NO_ORGANISATIONS,
    "Owners are named by ids of organisations.yaml, and there is no such "
    "file.",
    NULL, NULL)
EXPLANATION(OWNER_TWICE,
    "An organisation is named once among the owners of a recommendation.",
    "owners: [pilots, pilots]",
    "owners: [pilots]")
EXPLANATION(NO_EDITION,
    "A report has at least one edition: a folder in editions/ with an "
    "edition.yaml in it.",
    "editions/edition.yaml",
    "editions/2024/edition.yaml")
EXPLANATION(EDITION_DRAFT,
    "The front page shows an edition that is published. A draft appears "
    "nowhere.",
    "edition: 2025   # a draft",
    "edition: 2024")
EXPLANATION(EDITIONS_ORDER,
    "Editions are ordered by their dates. A year contains all of its "
    "months, so 2017 and 2017-10 do not say which comes first.",
    "date: 2017   # the other has 2017-10",
    "date: 2017-03")
EXPLANATION(SECTION_MISSING,
    "A section's text is in a file beside edition.yaml, and there is none "
    "of that name.",
    "file: foreward.md",
    "file: foreword.md")
EXPLANATION(NO_RECOMMENDATIONS_PLACE,
    "Among the sections, the bare word 'recommendations' says where the "
    "groups go.",
    "sections:\n"
    "  - {id: foreword, title: Foreword, file: foreword.md}",
    "sections:\n"
    "  - {id: foreword, title: Foreword, file: foreword.md}\n"
    "  - recommendations")
EXPLANATION(RECOMMENDATIONS_TWICE,
    "The groups stand in one place among the sections.",
    "sections:\n"
    "  - recommendations\n"
    "  - recommendations",
    "sections:\n"
    "  - recommendations")
EXPLANATION(NUMBER_TWICE,
    "Two files claim the same number. Capitals, zeros in front, and a "
    "space where the other has a hyphen do not tell numbers apart.",
    "number: 07",
    "number: 17")
EXPLANATION(ADDRESS_TWICE,
    "The page of a recommendation is called after its number, and "
    "another's would be called the same.",
    "number: PAN-1.4",
    "number: PAN 1.5")
EXPLANATION(FILE_STEM,
    "A recommendation's file is called after its number, so that it is "
    "found.",
    "number: 39   # in 038.yaml",
    "number: 38")
EXPLANATION(UPDATE_TWICE,
    "A recommendation has one update an edition. Join the two texts, or "
    "correct the edition of one.",
    "- {edition: 2024, status: open, body: Begun.}\n"
    "- {edition: 2024, status: done, body: Done.}",
    "- {edition: 2023, status: open, body: Begun.}\n"
    "- {edition: 2024, status: done, body: Done.}")
EXPLANATION(UPDATES_ORDER,
    "Updates stand in the order of their editions, the oldest first, so "
    "that the file reads as a history.",
    "- {edition: 2024, status: done, body: Done.}\n"
    "- {edition: 2023, status: open, body: Begun.}",
    "- {edition: 2023, status: open, body: Begun.}\n"
    "- {edition: 2024, status: done, body: Done.}")
EXPLANATION(UPDATE_BEFORE_SINCE,
    "'since' says which edition has the recommendation first. No update "
    "can be older.",
    "since: 2024\n"
    "updates:\n"
    "  - {edition: 2023, status: open, body: Begun.}",
    "since: 2023\n"
    "updates:\n"
    "  - {edition: 2023, status: open, body: Begun.}")
EXPLANATION(UPDATE_SAME,
    "An update that repeats the last one tells readers nothing, and looks "
    "as if someone had looked into it anew. Leave it out, and the report "
    "says that the earlier one was carried forward.",
    "- {edition: 2023, status: open, body: Work goes on.}\n"
    "- {edition: 2024, status: open, body: Work goes on.}",
    "- {edition: 2023, status: open, body: Work goes on.}")
EXPLANATION(STATUS_BACK,
    "What counted as dealt with no longer does. That happens, but is rarer "
    "than a slip; readers will ask why.",
    "- {edition: 2023, status: done, body: Done.}\n"
    "- {edition: 2024, status: open, body: Nearly.}",
    "- {edition: 2023, status: open, body: Nearly.}\n"
    "- {edition: 2024, status: done, body: Done.}")
EXPLANATION(CARRIED_FORWARD,
    "The recommendation has an update for an earlier edition and none for "
    "the one that is shown. Readers see the earlier one, marked.",
    "updates:\n"
    "  - {edition: 2023, status: open, body: Begun.}",
    "updates:\n"
    "  - {edition: 2023, status: open, body: Begun.}\n"
    "  - {edition: 2024, status: done, body: Done.}")
EXPLANATION(NOT_YET_REPORTED,
    "The recommendation has no update at all. It is counted by itself, and "
    "never as open.",
    "updates: []",
    "updates:\n"
    "  - {edition: 2024, status: open, body: Begun.}")
EXPLANATION(UNKNOWN_WARNING,
    "Warnings are turned off by the code that their messages end in.",
    "ignore:\n"
    "  - {warning: unused-terms, reason: It is shared.}",
    "ignore:\n"
    "  - {warning: unused-term, reason: It is shared.}")
EXPLANATION(NOT_A_WARNING,
    "With an error the report cannot be right, so none can be turned off.",
    "ignore:\n"
    "  - {warning: unknown-status, reason: We like it.}",
    "ignore:\n"
    "  - {warning: status-back, reason: It was reopened.}")
EXPLANATION(WARNING_TWICE,
    "Each warning is turned off once, with one reason.",
    NULL, NULL)
