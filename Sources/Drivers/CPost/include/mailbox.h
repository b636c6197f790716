// One line to a mailbox (IMAP), by libcurl: it opens the line, makes it safe and signs in; what is said then is Swift's.
#ifndef HEARD_CPOST_MAILBOX_H
#define HEARD_CPOST_MAILBOX_H

#include "post.h"

typedef struct mailbox_line mailbox_line;

// Opens the line and signs in. NULL where that failed, or there is no memory: then the answer says why.
mailbox_line *mailbox_open(const post_settings *settings, post_answer *answer);
void mailbox_close(mailbox_line *line);

// 0 once all bytes have gone out, else the line is lost.
int mailbox_send(mailbox_line *line, const uint8_t *bytes, size_t count, long milliseconds);

// Bytes that came; 0 where none came in time, -1 where the line is lost.
long mailbox_receive(mailbox_line *line, uint8_t *room, size_t count, long milliseconds);

#endif
