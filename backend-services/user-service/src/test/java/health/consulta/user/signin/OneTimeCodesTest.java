package health.consulta.user.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /// The last six digits of the vectors of RFC 6238, appendix B.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void the_codes_of_the_standard(long seconds, String code) {
    assertThat(OneTimeCodes.at(SECRET, seconds / 30)).isEqualTo(code);
    assertThat(OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(seconds)))
        .hasValue(seconds / 30);
  }

  @Test
  void a_clock_may_be_a_step_off_and_no_more() {
    var now = Instant.ofEpochSecond(1_111_111_111);
    var step = now.getEpochSecond() / 30;
    for (long near = step - 1; near <= step + 1; near++)
      assertThat(OneTimeCodes.step(SECRET, OneTimeCodes.at(SECRET, near), now)).hasValue(near);
    for (long far : new long[] {step - 2, step + 2})
      assertThat(OneTimeCodes.step(SECRET, OneTimeCodes.at(SECRET, far), now)).isEmpty();
    assertThat(OneTimeCodes.step(SECRET, "", now)).isEmpty();
  }

  /// The vectors of RFC 4648, 10, that fill whole characters.
  @Test
  void base32_of_the_standard() {
    assertThat(Base32.of("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
    assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }
}
