package health.consulta.contract.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.consultation.AgendaEvent.OpenTimePlanned;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OpenTimePlannedTest {
  @Test
  void what_was_told_before_places_were_is_read() {
    var told =
        """
        {"practitionerId":"0195f2a4-0000-7000-8000-000000000001","from":"2026-11-26","minutes":[20]}\
        """;
    assertThat(JsonMapper.shared().readValue(told, OpenTimePlanned.class).places()).isEmpty();
  }
}
