package health.consulta.contract;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.user.Location;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LocationTest {
  @Test
  void a_place_that_was_told_of_before_steps_mattered_is_still_read() {
    var old =
        """
        {"name": "Cabinet", "street": "1 rue", "postalCode": "69001", "city": "Lyon", "zone": "Europe/Paris"}
        """;
    assertThat(JsonMapper.shared().readValue(old, Location.class).stepFree()).isFalse();
  }
}
