// One line to a mail server, by libcurl: what Swift cannot say, since curl_easy_setopt takes any number of arguments.
// mailbox.h has the line to a mailbox.
#ifndef HEARD_CPOST_H
#define HEARD_CPOST_H

#include <stddef.h>
#include <stdint.h>

typedef struct post_line post_line;

// How a line is made safe; in post_settings.tls.
enum { POST_OPEN = 0, POST_IF_OFFERED = 1, POST_REQUIRED = 2 };

typedef struct {
    // smtp://host:port/name or smtps://..., where the name is what EHLO says.
    const char *url;
    // NULL for no password.
    const char *user;
    const char *password;
    // Certificates to trust, a file; NULL for the system's.
    const char *authorities;
    int tls;
    long connect_seconds;
    long total_seconds;
} post_settings;

// How far a try came.
enum { POST_BEFORE_MAIL = 0, POST_MAIL = 1, POST_RECIPIENT = 2, POST_DATA = 3, POST_SENT = 4 };

typedef struct {
    // Of libcurl; 0 where the server took the mail.
    int code;
    // The last answer of the server, 0 where there was none.
    int status;
    // The last command that was sent, as above; POST_SENT once the whole mail was.
    int stage;
    // Whether the connection was there from the mail before.
    int was_open;
    // The server's last line, or what libcurl says; ended by a zero.
    char words[400];
} post_answer;

// To be called once, before any line is opened and before other threads run.
void post_begin(void);

// NULL where there is no memory. What the settings point at is copied.
post_line *post_open(const post_settings *settings);
void post_close(post_line *line);

// Sends one mail and waits for the server's word. `fresh`: on a connection of its own.
void post_send(post_line *line, const char *sender, const char *recipient, const uint8_t *bytes, size_t count, int fresh,
               post_answer *answer);

// Opens the line, greets and signs in, and sends no mail.
void post_knock(post_line *line, post_answer *answer);

#endif
