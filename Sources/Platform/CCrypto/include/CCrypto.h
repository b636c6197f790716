// What Heard takes from OpenSSL's libcrypto, without its macros and with no state of ours.
#ifndef HEARD_CCRYPTO_H
#define HEARD_CCRYPTO_H

#include <stddef.h>
#include <stdint.h>

// SHA-256 over pieces: begun, added to, then ended into 32 bytes or dropped. Both free it.
void *crypto_sha256_begin(void);
void crypto_sha256_add(void *state, const void *bytes, size_t count);
void crypto_sha256_end(void *state, uint8_t *digest);
void crypto_sha256_drop(void *state);

// HMAC-SHA-256 (RFC 2104) into 32 bytes.
void crypto_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *text, size_t count, uint8_t *code);

// Ed25519 (RFC 8032): a seed of 32 bytes, a public key of 32, a signature of 64. 1 where it went well or is right.
int crypto_ed25519_public_key(const uint8_t *seed, uint8_t *public_key);
int crypto_ed25519_sign(const uint8_t *seed, const uint8_t *text, size_t count, uint8_t *signature);
int crypto_ed25519_verify(const uint8_t *public_key, const uint8_t *text, size_t count, const uint8_t *signature);

// RSA, signatures over SHA-256 by PKCS #1 v1.5 (RFC 8017): keys in DER, the public one with its kind before it. Each says
// how many bytes it has written, 0 where it could not.
size_t crypto_rsa_make(unsigned bits, uint8_t *key, size_t room);
size_t crypto_rsa_public(const uint8_t *key, size_t key_count, uint8_t *public_key, size_t room);
size_t crypto_rsa_sign(const uint8_t *key, size_t key_count, const uint8_t *text, size_t count, uint8_t *signature,
                       size_t room);

// Bytes that nobody can guess.
void crypto_random(uint8_t *bytes, size_t count);

// Whether two runs of bytes are the same, in a time that does not tell where they differ.
int crypto_same(const uint8_t *left, const uint8_t *right, size_t count);

#endif
