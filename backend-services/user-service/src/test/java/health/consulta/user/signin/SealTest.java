package health.consulta.user.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import health.consulta.kit.security.Seal;
import org.junit.jupiter.api.Test;

class SealTest {
  private static final byte[] PLAIN = {1, 2, 3, 4};
  private final Seal seal = new Seal("0123456789abcdef0123456789abcdef");

  @Test
  void what_was_closed_opens_again() {
    assertThat(seal.open(seal.close(PLAIN, "key-1"), "key-1")).isEqualTo(PLAIN);
  }

  @Test
  void the_same_text_is_never_closed_the_same_way() {
    assertThat(seal.close(PLAIN, "key-1")).isNotEqualTo(seal.close(PLAIN, "key-1"));
  }

  @Test
  void it_opens_for_its_purpose_only() {
    var sealed = seal.close(PLAIN, "key-1");
    assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed, "key-2"));
  }

  @Test
  void a_changed_bit_shows() {
    var sealed = seal.close(PLAIN, "key-1");
    sealed[sealed.length - 1] ^= 1;
    assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed, "key-1"));
  }

  @Test
  void a_short_secret_is_refused() {
    assertThatIllegalStateException().isThrownBy(() -> new Seal("short"));
  }
}
