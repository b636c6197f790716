#include "CCrypto.h"

#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A hash or random bytes fail only where memory or the system's own chance are gone: nothing sensible can follow.
static void must(int went_well) {
    if (went_well == 1) return;
    fputs("heard: libcrypto failed\n", stderr);
    abort();
}

// Fetched once: OpenSSL 3 looks an algorithm up by name each time it is asked otherwise.
static EVP_MD *sha256;
// A state that a thread has done with and keeps for its next digest: making one takes longer than hashing a short text.
static pthread_key_t spare;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void drop_spare(void *state) { EVP_MD_CTX_free(state); }

static void fetch(void) {
    sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
    must(pthread_key_create(&spare, drop_spare) == 0);
}

void *crypto_sha256_begin(void) {
    pthread_once(&once, fetch);
    EVP_MD_CTX *state = pthread_getspecific(spare);
    if (state != NULL) {
        pthread_setspecific(spare, NULL);
    } else {
        state = EVP_MD_CTX_new();
    }
    must(state != NULL && sha256 != NULL);
    must(EVP_DigestInit_ex2(state, sha256, NULL));
    return state;
}

void crypto_sha256_add(void *state, const void *bytes, size_t count) { must(EVP_DigestUpdate(state, bytes, count)); }

void crypto_sha256_end(void *state, uint8_t *digest) {
    must(EVP_DigestFinal_ex(state, digest, NULL));
    crypto_sha256_drop(state);
}

void crypto_sha256_drop(void *state) {
    if (pthread_getspecific(spare) != NULL || pthread_setspecific(spare, state) != 0) EVP_MD_CTX_free(state);
}

void crypto_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *text, size_t count, uint8_t *code) {
    must(key_count <= INT_MAX && HMAC(EVP_sha256(), key, (int)key_count, text, count, code, NULL) != NULL);
}

int crypto_ed25519_public_key(const uint8_t *seed, uint8_t *public_key) {
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, 32);
    size_t count = 32;
    int went_well = key != NULL && EVP_PKEY_get_raw_public_key(key, public_key, &count) == 1 && count == 32;
    EVP_PKEY_free(key);
    return went_well;
}

int crypto_ed25519_sign(const uint8_t *seed, const uint8_t *text, size_t count, uint8_t *signature) {
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, 32);
    EVP_MD_CTX *state = EVP_MD_CTX_new();
    size_t length = 64;
    int went_well = key != NULL && state != NULL && EVP_DigestSignInit(state, NULL, NULL, NULL, key) == 1
        && EVP_DigestSign(state, signature, &length, text, count) == 1 && length == 64;
    EVP_MD_CTX_free(state);
    EVP_PKEY_free(key);
    return went_well;
}

int crypto_ed25519_verify(const uint8_t *public_key, const uint8_t *text, size_t count, const uint8_t *signature) {
    EVP_PKEY *key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, public_key, 32);
    EVP_MD_CTX *state = EVP_MD_CTX_new();
    int is_right = key != NULL && state != NULL && EVP_DigestVerifyInit(state, NULL, NULL, NULL, key) == 1
        && EVP_DigestVerify(state, signature, 64, text, count) == 1;
    EVP_MD_CTX_free(state);
    EVP_PKEY_free(key);
    return is_right;
}

// Chance that a thread has drawn ahead: asking OpenSSL for many bytes takes hardly longer than for a few.
struct chance {
    size_t left;
    uint8_t bytes[2048];
};

static pthread_key_t drawn;
static pthread_once_t drawn_once = PTHREAD_ONCE_INIT;

static void drop_chance(void *chance) {
    OPENSSL_cleanse(chance, sizeof(struct chance));
    free(chance);
}

static void make_drawn(void) { must(pthread_key_create(&drawn, drop_chance) == 0); }

static void draw(uint8_t *bytes, size_t count) {
    while (count > 0) {
        int taken = count > 65536 ? 65536 : (int)count;
        must(RAND_bytes(bytes, taken));
        bytes += taken;
        count -= (size_t)taken;
    }
}

// A process of ours never goes on in two after fork, so that no two draw the same; what is handed out is wiped here.
void crypto_random(uint8_t *bytes, size_t count) {
    pthread_once(&drawn_once, make_drawn);
    struct chance *chance = pthread_getspecific(drawn);
    if (chance == NULL && (chance = calloc(1, sizeof *chance)) != NULL) must(pthread_setspecific(drawn, chance) == 0);
    if (chance == NULL || count > sizeof chance->bytes / 8) {
        draw(bytes, count);
        return;
    }
    if (chance->left < count) {
        draw(chance->bytes, sizeof chance->bytes);
        chance->left = sizeof chance->bytes;
    }
    chance->left -= count;
    memcpy(bytes, chance->bytes + chance->left, count);
    OPENSSL_cleanse(chance->bytes + chance->left, count);
}

int crypto_same(const uint8_t *left, const uint8_t *right, size_t count) {
    return CRYPTO_memcmp(left, right, count) == 0;
}

static EVP_PKEY *rsa(const uint8_t *key, size_t count) {
    EVP_PKEY *read = count <= LONG_MAX ? d2i_AutoPrivateKey(NULL, &key, (long)count) : NULL;
    if (read != NULL && EVP_PKEY_get_base_id(read) == EVP_PKEY_RSA) return read;
    EVP_PKEY_free(read);
    return NULL;
}

size_t crypto_rsa_make(unsigned bits, uint8_t *key, size_t room) {
    EVP_PKEY *made = EVP_RSA_gen(bits);
    int length = made != NULL ? i2d_PrivateKey(made, NULL) : 0;
    size_t count = length > 0 && (size_t)length <= room ? (size_t)i2d_PrivateKey(made, &key) : 0;
    EVP_PKEY_free(made);
    return count;
}

size_t crypto_rsa_public(const uint8_t *key, size_t key_count, uint8_t *public_key, size_t room) {
    EVP_PKEY *read = rsa(key, key_count);
    int length = read != NULL ? i2d_PUBKEY(read, NULL) : 0;
    size_t count = length > 0 && (size_t)length <= room ? (size_t)i2d_PUBKEY(read, &public_key) : 0;
    EVP_PKEY_free(read);
    return count;
}

size_t crypto_rsa_sign(const uint8_t *key, size_t key_count, const uint8_t *text, size_t count, uint8_t *signature,
                       size_t room) {
    EVP_PKEY *read = rsa(key, key_count);
    EVP_MD_CTX *state = EVP_MD_CTX_new();
    size_t length = room;
    int went_well = read != NULL && state != NULL && (size_t)EVP_PKEY_get_size(read) <= room
        && EVP_DigestSignInit(state, NULL, EVP_sha256(), NULL, read) == 1
        && EVP_DigestSign(state, signature, &length, text, count) == 1;
    EVP_MD_CTX_free(state);
    EVP_PKEY_free(read);
    return went_well ? length : 0;
}
