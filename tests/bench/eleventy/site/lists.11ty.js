import { page, one, list } from "./_includes/page.js";

const last = (r) => r.updates?.at(-1)?.status;

export const data = {
  pagination: {
    data: "report", size: 1, alias: "it",
    before: (ignored, data) => [
      { at: "index", title: "Overview", of: () => true },
      { at: "edition", title: "Whole report", whole: true },
      { at: "large-print", title: "Large print", whole: true },
      ...data.report.statuses.map((s) => ({ at: "statuses/" + s.id,
        title: s.label, of: (r) => last(r) === s.id })),
      ...data.report.groups.map((g) => ({ at: "groups/" + g.id,
        title: g.title, of: (r) => r.group === g.id })),
      ...data.organisations.map((o) => ({ at: "organisations/" + o.id,
        title: o.name, of: (r) => r.owners?.includes(o.id) })),
    ],
  },
  permalink: (data) => `/${data.it.at}.html`,
};

export function render(data) {
  const all = data.recommendations;
  return page(this, data, data.it.title, data.it.whole ?
    all.map((r) => one(this, r)).join("\n") :
    list(all.filter(data.it.of)));
}
