/*
 * explanation_rest.h - what the codes of pages and commands mean
 *
 * EXPLANATION(row of diagnostic_table.h, what it means and why it matters,
 * wrong, right). Included by explanation.c; where there is no example that
 * says more than the message, there is none.
 */
EXPLANATION(CANNOT_READ,
    "The system would not let the program read the file: it says why.",
    NULL, NULL)
EXPLANATION(CANNOT_WRITE,
    "The system would not let the program write the file: it says why. "
    "Most often the disc is full, or the folder is somebody else's.",
    NULL, NULL)
EXPLANATION(NO_FULL_PROGRAM,
    "`yearon` holds what a build needs. What needs the web or reads pages "
    "back (serve, audit and check --links) is in a second program, "
    "yearon-full, which `make` puts beside it and `make install` into "
    "libexec/.", NULL, NULL)
EXPLANATION(CANNOT_SERVE,
    "The server listens on a port of this machine, which one program can "
    "have at a time. Often it is a server that you began earlier, in another "
    "window: use that one, or choose another port.",
    "yearon serve", "yearon serve --port 8001")
EXPLANATION(CANNOT_WATCH,
    "The system tells the program when a file changes; it has only so many "
    "folders that it watches for all programs together "
    "(fs.inotify.max_user_instances and max_user_watches).",
    NULL, NULL)
EXPLANATION(CANNOT_OPEN,
    "With --open a browser is asked to show the report; the system did not "
    "let the program begin what asks it.",
    "yearon serve --open", "yearon serve")
EXPLANATION(PDF_NO_ENGINE,
    "PDFs are set in type by an engine that is installed by itself. Where it "
    "is not there the site is made without PDFs and without links to them.",
    NULL, NULL)
EXPLANATION(PDF_ENGINE_MISSING,
    "PDFs were asked for with --formats, so a report without them would not "
    "be what was asked for. `make engine` installs what makes them.",
    "yearon build --formats html,pdf", "yearon build --formats html")
EXPLANATION(PDF_ENGINE_FAILED,
    "The engine that sets PDFs in type did not do its work: it was ended, "
    "took too long, or broke. Try again; if it stays, `make engine` makes it "
    "anew.",
    NULL, NULL)
EXPLANATION(PDF_FOLDER,
    "PDFs are made in a folder of their own below TMPDIR, or /tmp, which is "
    "removed afterwards. Most often the disc is full.",
    NULL, NULL)
EXPLANATION(PDF_GLYPH,
    "A PDF carries the forms of its letters. No font of the engine has this "
    "one, so that readers would see an empty box.",
    NULL, NULL)
EXPLANATION(PDF_PICTURE,
    "The file has the name of a picture, but is none, or a kind that PDFs "
    "cannot show. Open it, and save it anew.",
    NULL, NULL)
EXPLANATION(PDF_TEMPLATE,
    "The print templates of the theme could not be read, or make a PDF that "
    "would not be accessible. The message says where; it is for whoever made "
    "the theme.",
    NULL, NULL)
EXPLANATION(PDF_RIGHT_TO_LEFT,
    "PDFs with such text look right, but a screen reader would be given its "
    "words in the wrong order. So they are left out; the site has the text.",
    NULL, NULL)
EXPLANATION(PDF_RIGHT_TO_LEFT_ASKED,
    "PDFs with such text look right, but a screen reader would be given its "
    "words in the wrong order. They were asked for and cannot be made.",
    "yearon build --formats html,pdf", "yearon build --formats html")
EXPLANATION(TARGET_UNFIT,
    "A build replaces its output folder whole, so it refuses one that "
    "holds the content, a home folder and the like.",
    NULL, NULL)
EXPLANATION(BUILD_RUNNING,
    "Two builds of one folder would get in each other's way.",
    NULL, NULL)
EXPLANATION(STAGE_IN_THE_WAY,
    "The program builds beside the output folder and then exchanges the "
    "two. Something else has the name that it needs for that.",
    NULL, NULL)
EXPLANATION(NOT_OURS,
    "In the output folder only what an earlier build wrote is replaced. "
    "Here a file that somebody else wrote stands in the way.",
    NULL, NULL)
EXPLANATION(CANNOT_KEEP,
    "Files of others in the output folder are carried over into the new "
    "one. That failed.",
    NULL, NULL)
EXPLANATION(CANNOT_EXCHANGE,
    "The old report and the new one change places in one step, so that no "
    "visitor sees half of either. The file system cannot do that.",
    NULL, NULL)
EXPLANATION(OUTPUT_PATH,
    "This should not happen. What the message names helps to find out why.",
    NULL, NULL)
EXPLANATION(OLD_REPORT_STAYS,
    "The new report is in place. Only tidying up failed.",
    NULL, NULL)
EXPLANATION(PAGE_MALFORMED,
    "Pages are written so that XML tools can read them too; a template has "
    "left something open.",
    "<p>Lamps <br></p>",
    "<p>Lamps <br/></p>")
EXPLANATION(PAGE_LANGUAGE,
    "Without its language, a page is read aloud with the wrong voice.",
    "<html>",
    "<html lang=\"en-GB\">")
EXPLANATION(PAGE_TITLE,
    "The title is what tabs, bookmarks and search engines show.",
    "<title></title>",
    "<title>Lamps</title>")
EXPLANATION(PAGE_WITHOUT_H1,
    "The main heading says what the page is.",
    "<h2>Lamps</h2>",
    "<h1>Lamps</h1>")
EXPLANATION(PAGE_SECOND_H1,
    "A page has one main heading.",
    "<h1>Lamps</h1><h1>Boats</h1>",
    "<h1>Harbour</h1><h2>Lamps</h2>")
EXPLANATION(HEADING_SKIPPED,
    "Those who go from heading to heading take a level that is left out "
    "for something they have missed.",
    "<h1>Harbour</h1><h3>Lamps</h3>",
    "<h1>Harbour</h1><h2>Lamps</h2>")
EXPLANATION(PICTURE_WITHOUT_TEXT,
    "A picture has an alternative for those who cannot see it; one that "
    "says nothing has an empty one.",
    "<img src=\"map.png\"/>",
    "<img src=\"map.png\" alt=\"The harbour\"/>")
EXPLANATION(SVG_NAMESPACE,
    "A browser knows svg by its name; who reads the page as XML knows it by "
    "its namespace only.",
    "<svg viewBox=\"0 0 9 9\">",
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">")
EXPLANATION(LINK_BROKEN,
    "The file that the link names is not in the report's folder.",
    NULL, NULL)
EXPLANATION(LINK_TO_FOLDER,
    "A server shows a folder's index.html; from a disc the folder itself "
    "is shown.",
    "<a href=\"groups/\">",
    "<a href=\"groups/index.html\">")
EXPLANATION(LINK_OUTSIDE,
    "What lies outside the report's folder is not published with it.",
    "<a href=\"../../plan.pdf\">",
    "<a href=\"media/plan.pdf\">")
EXPLANATION(LINK_ABSOLUTE,
    "A link from the top of the site works in one place only, and not from "
    "a disc.",
    "<a href=\"/glossary.html\">",
    "<a href=\"../glossary.html\">")
EXPLANATION(LINK_KIND,
    "Links lead to files, web pages, e-mail addresses and telephones.",
    "<a href=\"javascript:go()\">",
    "<a href=\"plan.html\">")
EXPLANATION(LINK_EMPTY,
    "An empty address leads to the page itself, which is hardly meant.",
    "<a href=\"\">",
    "<a href=\"#top\">")
EXPLANATION(LINK_FRAGMENT,
    "The part behind the '#' is the id of something on the page, and "
    "nothing has it.",
    "<a href=\"#foreward\">",
    "<a href=\"#foreword\">")
EXPLANATION(FETCHED_FROM_AFAR,
    "What a page needs lies in its own folder: it works without a network, "
    "and tells nobody who reads it.",
    "<img src=\"https://example.org/map.png\" alt=\"\"/>",
    "<img src=\"media/map.png\" alt=\"\"/>")
EXPLANATION(PAGE_ID_TWICE,
    "An id names one place on a page: links would lead to the first alone.",
    "<p id=\"a\"/><p id=\"a\"/>",
    "<p id=\"a\"/><p id=\"b\"/>")
EXPLANATION(PAGE_ID_MISSING,
    "Labels and descriptions point to other parts of the page by their "
    "ids, and this one points to nothing.",
    "<label for=\"nmae\">",
    "<label for=\"name\">")
EXPLANATION(WEB_MOVED,
    "The server sends visitors on, and says that it will stay so. One day it "
    "will no longer do so.",
    "url: http://example.org/old",
    "url: https://example.org/new")
EXPLANATION(WEB_GONE,
    "The server answers that there is no such page (404), or none any more "
    "(410). It may have moved; a web archive may have a copy.",
    NULL, NULL)
EXPLANATION(WEB_REFUSED,
    "Some servers answer browsers only, or only those who log in; others "
    "have trouble of their own.",
    NULL, NULL)
EXPLANATION(WEB_SILENT,
    "No server of that name, none that listens, or none that answers in "
    "time. That may pass; a slip in the name will not.",
    NULL, NULL)
EXPLANATION(ONLY_DRAFTS,
    "Drafts appear nowhere. With --drafts they are shown, to look at "
    "before publishing.",
    NULL, NULL)
EXPLANATION(ASKED_EDITION,
    "Editions are named by their folders in editions/.",
    NULL, NULL)
EXPLANATION(ASKED_DRAFT,
    "A draft is shown only where drafts are asked for.",
    "yearon build --edition 2025",
    "yearon build --edition 2025 --drafts")
EXPLANATION(ASKED_FORMAT,
    "The command's --help lists the formats.",
    "yearon check --format xml",
    "yearon check --format json")
EXPLANATION(ASKED_FILE,
    "Only files of the content can be asked for.",
    "yearon check README.md",
    "yearon check content/report.yaml")
EXPLANATION(ASKED_OWNER,
    "Owners are named by their ids in organisations.yaml.",
    "yearon status --owner Pilots",
    "yearon status --owner pilots")
EXPLANATION(ASKED_KIND,
    "Each kind of content file has a schema.",
    "yearon schema recommendations",
    "yearon schema recommendation")
EXPLANATION(ASKED_CODE,
    "'yearon explain' alone lists the codes.",
    "yearon explain resolvd",
    "yearon explain unknown-status")
EXPLANATION(ASKED_GROUP,
    "Groups are named by their ids in report.yaml.",
    "yearon new recommendation 128 --group Others",
    "yearon new recommendation 128 --group other")
EXPLANATION(ASKED_STATUS,
    "Statuses are named by their ids in report.yaml.",
    "yearon new update 2018-10 37 --status Resolved",
    "yearon new update 2018-10 37 --status resolved")
EXPLANATION(ASKED_RECOMMENDATION,
    "A recommendation is named by its number, which is its file's name too.",
    "yearon new update 2018-10 999",
    "yearon new update 2018-10 37")
EXPLANATION(NEW_EXISTS,
    "What somebody has written is not written over: choose another name, or "
    "change what is there.",
    NULL, NULL)
EXPLANATION(NEW_UPDATE_THERE,
    "A recommendation has one update for each edition.",
    NULL, NULL)
EXPLANATION(NEW_TOO_EARLY,
    "A recommendation's 'since' names the first edition that has it.",
    NULL, NULL)
EXPLANATION(CANNOT_EDIT,
    "New lines are put into a file without changing any other. That can be "
    "done only where each key of it stands on a line of its own.",
    "{number: 5, updates: [{edition: 2017-10}]}",
    "number: 5\n"
    "updates:\n"
    "- edition: 2017-10")
EXPLANATION(SHEET_QUOTE,
    "In CSV a cell that holds a comma, a line break or a quotation mark "
    "stands in quotation marks, and those within it are written twice.",
    "5,other,\"Light the pier",
    "5,other,\"Light the pier\"")
EXPLANATION(SHEET_COLUMN,
    "The first row of the spreadsheet names its columns. Where a name is "
    "not one that the program knows, --map says what the column holds.",
    "yearon import state.csv --edition 2018-10",
    "yearon import state.csv --edition 2018-10 --map number=No.")
EXPLANATION(SHEET_CELL,
    "The cell cannot be placed as it is. Nothing is written until all cells "
    "can: mend the spreadsheet and save it as CSV again.",
    NULL, NULL)
EXPLANATION(NOTHING_TO_AUDIT,
    "The audit reads the pages of a report that was built.",
    "yearon audit content",
    "yearon audit out")
EXPLANATION(JSON_FAULT,
    "The data for 'yearon render' are JSON or YAML, by the file's name.",
    NULL, NULL)
EXPLANATION(USAGE,
    "The command was called in a way that it does not know.",
    "yearon chekc",
    "yearon check")
EXPLANATION(NO_REVISION,
    "What changes is read from the history that git keeps. The commit must "
    "be in it, and the folder of the content in the commit. In CI the "
    "history is often cut short: fetch all of it.",
    "yearon changes mian..HEAD", "yearon changes main..HEAD")
EXPLANATION(FAULTY_REVISION,
    "Figures are made of content without errors. Mend what `yearon check` "
    "tells; where it is the earlier commit that is faulty, compare with one "
    "that is not.",
    NULL, NULL)
