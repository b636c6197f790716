#ifndef HEARD_CMAIL_HTMLGUARD_H
#define HEARD_CMAIL_HTMLGUARD_H

#include <stddef.h>
#include <stdint.h>

// 1 where a tree of this HTML can be built in time and space that grow about as the HTML does.
int cmail_html_is_safe(const uint8_t *html, size_t count);

#endif
