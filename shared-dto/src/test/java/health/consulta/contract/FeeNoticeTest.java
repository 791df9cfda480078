package health.consulta.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeeNoticeTest {
  @Test
  void fees_are_told_in_writing_from_seventy_euros() {
    assertThat(FeeNotice.of(Money.euros(6_999), Money.euros(3_000))).isEmpty();
    var notice = FeeNotice.of(Money.euros(7_000), Money.euros(3_000)).orElseThrow();
    assertThat(notice.excess()).isEqualTo(Money.euros(4_000));
  }

  @Test
  void a_fee_of_which_no_other_part_is_known_is_told_too() {
    assertThat(FeeNotice.of(Money.euros(7_000), Money.euros(7_000))).isPresent();
  }
}
