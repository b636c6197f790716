// A flat face over GMime (mails), iconv (charsets) and gumbo (HTML): what Swift cannot call, because it is macros and
// object trees, is flattened here into numbered headers and parts. No rule of Heard's lives in this target.
#ifndef HEARD_CMAIL_H
#define HEARD_CMAIL_H

#include <stddef.h>
#include <stdint.h>

// One mail, parsed where it lies: the bytes handed to cmail_open must outlive it. Used by one thread at a time.
typedef struct cmail_mail cmail_mail;

typedef enum { CMAIL_LEAF = 0, CMAIL_MULTIPART = 1, CMAIL_MESSAGE = 2, CMAIL_LOST = 3 } cmail_kind;

// A part in the order it stands. Strings belong to the mail and are null where there are none.
typedef struct {
    cmail_kind kind;
    // The multipart it stands in, -1 for the outermost.
    int parent;
    // Lowercased "text/plain".
    const char *type;
    const char *charset;
    const char *disposition;
    const char *name;
    const char *method;
    int is_flowed;
    int deletes_space;
} cmail_part;

// Null where GMime finds no message in the bytes.
cmail_mail *cmail_open(const uint8_t *bytes, size_t count);
void cmail_close(cmail_mail *mail);

int cmail_header_count(const cmail_mail *mail);
const char *cmail_header_name(const cmail_mail *mail, int index);
// As it stands, folds included.
const char *cmail_header_raw(const cmail_mail *mail, int index);
// Unfolded and decoded to UTF-8.
const char *cmail_header_value(const cmail_mail *mail, int index);

int cmail_part_count(const cmail_mail *mail);
// 1 where the mail holds more parts than are listed.
int cmail_has_more_parts(const cmail_mail *mail);
const cmail_part *cmail_part_at(const cmail_mail *mail, int index);
// The decoded bytes of a leaf, the bytes of an attached message, the text a broken multipart would have lost.
// To be freed with cmail_free; null (and count 0) where there are none.
uint8_t *cmail_part_bytes(cmail_mail *mail, int index, size_t *count);

void cmail_free(void *bytes);

typedef void (*cmail_address_sink)(void *context, const char *name, const char *address);
// Every mailbox of an address header, groups opened.
void cmail_addresses(const char *raw, void *context, cmail_address_sink sink);

// Seconds since 1970 of a date header; 0 where it cannot be read.
int cmail_date(const char *text, int64_t *seconds);

// Converts to UTF-8; what the charset does not know becomes U+FFFD and is counted in bad. To be freed with cmail_free;
// null where the charset is unknown.
uint8_t *cmail_convert(const char *charset, const uint8_t *bytes, size_t count, size_t *written, size_t *bad);

typedef int (*cmail_range_sink)(void *context, int64_t marker, int64_t start, int64_t end);
// Calls the sink with each message of an mbox file: where its "From " line, its first and the byte after its last lie.
// The sink returns 0 to stop. Returns 0 where the file cannot be read.
int cmail_split_file(const char *path, void *context, cmail_range_sink sink);

// The readable text of HTML, as UTF-8: to be freed with cmail_free.
// Null where the HTML is larger, deeper or more tangled than is safe to build a tree of.
uint8_t *cmail_html_text(const uint8_t *html, size_t count, size_t *written);

#endif
