#define _GNU_SOURCE
#include "cmail.h"
#include "htmlguard.h"
#include "writer.h"

#include <gumbo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

typedef struct {
    text_writer out;
    // The number the next item of each open list bears; 0 in a list without numbers.
    int numbers[64];
    int lists;
    size_t link_start;
} walk;

static const char *attribute(const GumboNode *node, const char *name) {
    GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found == NULL ? NULL : found->value;
}

static int is_unseen(const GumboNode *node) {
    switch (node->v.element.tag) {
    case GUMBO_TAG_HEAD: case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TITLE: case GUMBO_TAG_OBJECT: case GUMBO_TAG_IFRAME: case GUMBO_TAG_SELECT:
        return 1;
    default: break;
    }
    const char *style = attribute(node, "style");
    return style != NULL && (strcasestr(style, "display:none") != NULL || strcasestr(style, "display: none") != NULL);
}

static int is_quote(const GumboNode *node) {
    if (node->v.element.tag != GUMBO_TAG_BLOCKQUOTE) return 0;
    const char *type = attribute(node, "type"), *class = attribute(node, "class");
    return (type != NULL && strcasecmp(type, "cite") == 0) || (class != NULL && strcasestr(class, "quote") != NULL);
}

// Line ends around an element: 0 for one that runs on in its line.
static int breaks_around(const GumboNode *node) {
    switch (node->v.element.tag) {
    case GUMBO_TAG_P: {
        const char *class = attribute(node, "class");
        return class != NULL && strncasecmp(class, "Mso", 3) == 0 ? 1 : 2;
    }
    case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6:
    case GUMBO_TAG_BLOCKQUOTE: case GUMBO_TAG_PRE: case GUMBO_TAG_TABLE:
        return 2;
    case GUMBO_TAG_DIV: case GUMBO_TAG_TR: case GUMBO_TAG_LI: case GUMBO_TAG_UL: case GUMBO_TAG_OL: case GUMBO_TAG_DL:
    case GUMBO_TAG_DT: case GUMBO_TAG_DD: case GUMBO_TAG_SECTION: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER: case GUMBO_TAG_MAIN: case GUMBO_TAG_ASIDE: case GUMBO_TAG_NAV: case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_CENTER: case GUMBO_TAG_FORM: case GUMBO_TAG_FIELDSET: case GUMBO_TAG_CAPTION: case GUMBO_TAG_HR:
        return 1;
    default: return 0;
    }
}

static void open_list(walk *it, const GumboNode *node) {
    const char *start = attribute(node, "start");
    if (it->lists < 64) {
        int first = start == NULL ? 1 : atoi(start);
        it->numbers[it->lists] = node->v.element.tag == GUMBO_TAG_OL ? (first > 0 ? first : 1) : 0;
    }
    it->lists++;
}

static void open_item(walk *it) {
    char label[16] = "- ";
    if (it->lists > 0 && it->lists <= 64 && it->numbers[it->lists - 1] > 0) {
        snprintf(label, sizeof label, "%d. ", it->numbers[it->lists - 1]++);
    }
    writer_word(&it->out, label, strlen(label));
}

static void enter(walk *it, const GumboNode *node) {
    writer_break(&it->out, breaks_around(node));
    if (is_quote(node)) it->out.quotes++;
    switch (node->v.element.tag) {
    case GUMBO_TAG_BR: writer_line(&it->out); break;
    case GUMBO_TAG_HR: writer_word(&it->out, "________________________________", 32); break;
    case GUMBO_TAG_UL: case GUMBO_TAG_OL: open_list(it, node); break;
    case GUMBO_TAG_LI: open_item(it); break;
    case GUMBO_TAG_PRE: it->out.keeps_space++; break;
    case GUMBO_TAG_A: it->link_start = it->out.count; break;
    default: break;
    }
}

// Writes where a link leads after its words, unless the words are the address.
static void close_link(walk *it, const GumboNode *node) {
    const char *target = attribute(node, "href");
    if (target == NULL || strncasecmp(target, "http", 4) != 0 || strlen(target) > 500) return;
    size_t length = it->out.count - it->link_start;
    const char *words = (const char *)it->out.bytes + it->link_start;
    if (length == 0 || memchr(words, '@', length) != NULL || memmem(words, length, "://", 3) != NULL
        || memmem(words, length, "www.", 4) != NULL) return;
    writer_word(&it->out, " <", 2);
    writer_word(&it->out, target, strlen(target));
    writer_word(&it->out, ">", 1);
}

static void leave(walk *it, const GumboNode *node) {
    switch (node->v.element.tag) {
    case GUMBO_TAG_TD: case GUMBO_TAG_TH: writer_space(&it->out, '\t'); break;
    case GUMBO_TAG_UL: case GUMBO_TAG_OL: it->lists--; break;
    case GUMBO_TAG_PRE: it->out.keeps_space--; break;
    case GUMBO_TAG_A: close_link(it, node); break;
    default: break;
    }
    writer_break(&it->out, breaks_around(node));
    if (is_quote(node)) it->out.quotes--;
}

static const GumboVector *children(const GumboNode *node) {
    return node->type == GUMBO_NODE_ELEMENT ? &node->v.element.children : NULL;
}

static void write_node(walk *it, const GumboNode *node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
        writer_text(&it->out, node->v.text.text, strlen(node->v.text.text));
    }
}

static void walk_tree(walk *it, const GumboNode *root) {
    const GumboNode *node = root;
    for (;;) {
        int is_element = node->type == GUMBO_NODE_ELEMENT && !is_unseen(node);
        if (is_element) enter(it, node);
        else write_node(it, node);
        if (is_element && children(node)->length > 0) {
            node = children(node)->data[0];
            continue;
        }
        if (is_element) leave(it, node);
        while (node != root && node->index_within_parent + 1 >= children(node->parent)->length) {
            node = node->parent;
            leave(it, node);
        }
        if (node == root) return;
        node = children(node->parent)->data[node->index_within_parent + 1];
    }
}

uint8_t *cmail_html_text(const uint8_t *html, size_t count, size_t *written) {
    *written = 0;
    if (!cmail_html_is_safe(html, count)) return NULL;
    GumboOutput *tree = gumbo_parse_with_options(&kGumboDefaultOptions, (const char *)html, count);
    if (tree == NULL) return NULL;
    walk it = {0};
    walk_tree(&it, tree->root);
    gumbo_destroy_output(&kGumboDefaultOptions, tree);
    if (it.out.is_full || it.out.bytes == NULL) {
        free(it.out.bytes);
        return it.out.is_full ? NULL : calloc(1, 1);
    }
    *written = it.out.count;
    return it.out.bytes;
}
