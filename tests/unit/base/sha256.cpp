#include <catch2/catch.hpp>
#include <milu/base/sha256.hpp>

using milu::hexadecimal;
using milu::hmac_sha256;
using milu::sha256;

TEST_CASE("the examples of FIPS 180-4 give their digests") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a digest does not depend on how the bytes arrive") {
  std::string bytes;
  for (int index = 0; index < 300; ++index) bytes += static_cast<char>(index * 7);
  for (std::size_t length = 0; length <= bytes.size(); ++length) {
    milu::sha256_stream stream;
    for (std::size_t offset = 0; offset < length; offset += 13)
      stream.add(bytes.substr(offset, std::min<std::size_t>(13, length - offset)));
    REQUIRE(hexadecimal(stream.finish()) == sha256(bytes.substr(0, length)));
  }
}

TEST_CASE("the cases of RFC 4231 give their codes") {
  CHECK(hexadecimal(hmac_sha256(std::string(20, '\x0b'), "Hi There")) ==
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  CHECK(hexadecimal(hmac_sha256("Jefe", "what do ya want for nothing?")) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(hexadecimal(hmac_sha256(std::string(20, '\xaa'), std::string(50, '\xdd'))) ==
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  CHECK(hexadecimal(hmac_sha256(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")) ==
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}
