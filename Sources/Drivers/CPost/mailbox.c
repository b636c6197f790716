#include "mailbox.h"

#include <curl/curl.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct mailbox_line {
    CURL *handle;
};

// Keeps the server's last line, and nothing of a password.
static int watch(CURL *handle, curl_infotype kind, char *text, size_t count, void *held) {
    post_answer *answer = held;
    (void)handle;
    if (kind != CURLINFO_HEADER_IN || !answer) return 0;
    while (count > 0 && (unsigned char)text[count - 1] <= ' ') count--;
    size_t length = count < sizeof answer->words - 1 ? count : sizeof answer->words - 1;
    memcpy(answer->words, text, length);
    answer->words[length] = 0;
    return 0;
}

static CURL *prepared(const post_settings *settings, post_answer *answer) {
    CURL *handle = curl_easy_init();
    if (!handle) return NULL;
    curl_easy_setopt(handle, CURLOPT_URL, settings->url);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "imap,imaps");
    curl_easy_setopt(handle, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, settings->connect_seconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, settings->total_seconds);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, watch);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, answer);
    static const long tls[] = {CURLUSESSL_NONE, CURLUSESSL_TRY, CURLUSESSL_ALL};
    curl_easy_setopt(handle, CURLOPT_USE_SSL, tls[settings->tls]);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (settings->authorities) curl_easy_setopt(handle, CURLOPT_CAINFO, settings->authorities);
    curl_easy_setopt(handle, CURLOPT_USERNAME, settings->user ? settings->user : "");
    curl_easy_setopt(handle, CURLOPT_PASSWORD, settings->password ? settings->password : "");
    return handle;
}

mailbox_line *mailbox_open(const post_settings *settings, post_answer *answer) {
    memset(answer, 0, sizeof *answer);
    mailbox_line *line = malloc(sizeof *line);
    CURL *handle = line ? prepared(settings, answer) : NULL;
    if (!handle) {
        free(line);
        answer->code = CURLE_OUT_OF_MEMORY;
        snprintf(answer->words, sizeof answer->words, "There is no memory.");
        return NULL;
    }
    answer->code = (int)curl_easy_perform(handle);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 0L);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, NULL);
    if (answer->code != 0) {
        // A refusal is the server's own word; whatever else happens is libcurl's.
        if (answer->code != CURLE_LOGIN_DENIED || answer->words[0] == 0)
            snprintf(answer->words, sizeof answer->words, "%s", curl_easy_strerror(answer->code));
        curl_easy_cleanup(handle);
        free(line);
        return NULL;
    }
    line->handle = handle;
    return line;
}

void mailbox_close(mailbox_line *line) {
    if (!line) return;
    curl_easy_cleanup(line->handle);
    free(line);
}

static int wait_for(CURL *handle, short what, long milliseconds) {
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &socket) != CURLE_OK || socket == CURL_SOCKET_BAD) return -1;
    struct pollfd looked_at = {socket, what, 0};
    int found = poll(&looked_at, 1, (int)milliseconds);
    return found < 0 ? (errno == EINTR ? 0 : -1) : found;
}

int mailbox_send(mailbox_line *line, const uint8_t *bytes, size_t count, long milliseconds) {
    while (count > 0) {
        size_t sent = 0;
        CURLcode code = curl_easy_send(line->handle, bytes, count, &sent);
        if (code == CURLE_AGAIN) {
            if (wait_for(line->handle, POLLOUT, milliseconds) <= 0) return -1;
            continue;
        }
        if (code != CURLE_OK) return -1;
        bytes += sent;
        count -= sent;
    }
    return 0;
}

long mailbox_receive(mailbox_line *line, uint8_t *room, size_t count, long milliseconds) {
    for (int tries = 0; tries < 2; tries++) {
        size_t came = 0;
        CURLcode code = curl_easy_recv(line->handle, room, count, &came);
        if (code == CURLE_OK) return came > 0 ? (long)came : -1;
        if (code != CURLE_AGAIN) return -1;
        if (tries > 0) return 0;
        int found = wait_for(line->handle, POLLIN, milliseconds);
        if (found <= 0) return found;
    }
    return 0;
}
