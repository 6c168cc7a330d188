/*
 * links.h - checks of a page's links and ids.
 */
#ifndef AUDIT_LINKS_H
#define AUDIT_LINKS_H

#include "audit/page.h"

/* Checks the element's addresses and collects its ids. */
void links_check_element(struct audit_page *page,
    const struct markup_element *element);

/* Call at the page's end: checks attributes that name ids of the page. */
void links_check_page(struct audit_page *page);

/* Call after the last page: checks links to pages that were read later. */
void links_check_late(struct audit_site *site);

#endif
