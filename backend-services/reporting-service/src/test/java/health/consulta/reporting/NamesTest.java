package health.consulta.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.reporting.Names.Known;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final UUID ONE = UUID.fromString("11111111-0000-0000-0000-000000000000");
  private static final UUID TWO = UUID.fromString("22222222-0000-0000-0000-000000000000");

  @Test
  void practitioners_of_the_same_name_are_told_apart() {
    var names = Known.apart(Map.of(ONE, "Dr Jean Roux", TWO, "Dr Jean Roux"));
    assertThat(names.of(ONE)).isEqualTo("Dr Jean Roux 11111111");
    assertThat(names.of(TWO)).isEqualTo("Dr Jean Roux 22222222");
    assertThat(names.called("Dr Jean Roux 22222222")).containsExactly(TWO);
  }

  @Test
  void reasons_of_the_same_name_share_a_line() {
    var names = new Known(Map.of(ONE, "Suivi", TWO, "Suivi"));
    assertThat(names.called("Suivi")).containsExactlyInAnyOrder(ONE, TWO);
  }

  @Test
  void others_go_by_their_name_and_the_unknown_by_their_id() {
    var names = Known.apart(Map.of(ONE, "Dr Jean Roux"));
    assertThat(names.of(ONE)).isEqualTo("Dr Jean Roux");
    assertThat(names.of(TWO)).isEqualTo(TWO.toString());
    assertThat(names.called(TWO.toString())).containsExactly(TWO);
    assertThat(names.called("Dr Nobody")).isEmpty();
  }
}
