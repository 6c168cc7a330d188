import { page, one } from "./_includes/page.js";

export const data = {
  pagination: { data: "recommendations", size: 1, alias: "r" },
  permalink: (data) => `/recommendations/${data.r.number}.html`,
};

export function render(data) {
  return page(this, data, `Recommendation ${data.r.number}`,
    one(this, data.r));
}
