// What every page has, and a recommendation as pages show it.
const tones = ["done", "other", "part", "open", "refused", "none"];

export function page(self, data, title, main) {
  const icons = tones.map((tone) => `<symbol id="icon_${tone}" viewBox="0 0 20
20"><circle cx="10" cy="10" r="9" fill="none" stroke="currentColor"/></symbol>
`).join("");
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${title} – ${data.report.name}</title>
<link rel="stylesheet" href="/assets/site.css"/>
</head>
<body>
<svg class="icons" width="0" height="0" aria-hidden="true">${icons}</svg>
<p class="skip"><a href="#main">Skip to the content</a></p>
<header class="masthead">
<p><a href="/index.html">${data.report.name}</a></p>
<nav aria-label="Main"><ul>
<li><a href="/index.html">Overview</a></li>
<li><a href="/edition.html">Whole report</a></li>
<li><a href="/large-print.html">Large print</a></li>
</ul></nav>
<div class="notice">${self.markdown(data.report.notice)}</div>
</header>
<main id="main">${main}</main>
<footer class="foot"><p>${data.report.source.title}</p>
<p><a href="${data.report.source.url}">Source</a></p></footer>
</body>
</html>
`;
}

export function one(self, r) {
  const updates = (r.updates || []).map((update) => `<section class="update">
<p class="status"><svg class="icon" width="20" height="20"><use
href="#icon_${update.status}"/></svg> ${update.status}</p>
<div class="prose">${self.markdown(update.body)}</div>
<p class="closing">${self.markdown(update.closing)}</p>
</section>`).join("\n");
  const owners = (r.owners || []).map((id) =>
    `<li><a href="/organisations/${id}.html">${id}</a></li>`).join("\n");
  return `<article class="recommendation">
<h2><a href="/recommendations/${r.number}.html">Recommendation ${r.number}:
${r.title || ""}</a></h2>
<div class="asked">${self.markdown(r.recommendation)}</div>
${updates}
<ul class="owners">${owners}</ul>
</article>`;
}

export function list(recommendations) {
  return `<ul>${recommendations.map((r) =>
    `<li><a href="/recommendations/${r.number}.html">${r.number}:
${r.title || ""}</a></li>`).join("\n")}</ul>`;
}
