/*
 * links.h - a page's links and ids.
 */
#ifndef AUDIT_LINKS_H
#define AUDIT_LINKS_H

#include "audit/page.h"

/* Checks the element's addresses and collects its ids. */
void links_of_element(struct page *page, const struct element *element);

/* At the page's end: what names ids of the page itself. */
void links_of_page(struct page *page);

/* When all pages are read: what was put off. */
void links_put_off(struct site *site);

#endif
