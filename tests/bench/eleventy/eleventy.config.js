// The same pages made by Eleventy: see ../README.md.
import fs from "node:fs";
import path from "node:path";
import yaml from "js-yaml";
import markdownIt from "markdown-it";

const folder = process.env.CONTENT;
const schema = { schema: yaml.FAILSAFE_SCHEMA };

function load(file) {
  return yaml.load(fs.readFileSync(path.join(folder, file), "utf8"), schema);
}

export default function (config) {
  const markdown = markdownIt();
  const recommendations = fs.readdirSync(path.join(folder, "recommendations"))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => load("recommendations/" + name));
  config.addGlobalData("report", load("report.yaml"));
  config.addGlobalData("organisations", load("organisations.yaml"));
  config.addGlobalData("recommendations", recommendations);
  config.addJavaScriptFunction("markdown", (text) =>
    markdown.render(text || ""));
  config.setQuietMode(true);
  return { dir: { input: "site", includes: "_includes" } };
}
