#ifndef HEARD_CMAIL_OPTIONS_H
#define HEARD_CMAIL_OPTIONS_H

#include <gmime/gmime.h>

// Starts GMime, once for the whole process.
void cmail_start(void);

// How headers are read: leniently, and 8-bit ones as UTF-8 or else windows-1252. To be freed by the caller.
GMimeParserOptions *cmail_options(void);

#endif
