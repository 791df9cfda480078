package health.consulta.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class DeviceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0 | Firefox, Linux
          Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0 | Edge, Windows
          Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36 | Chrome, Android
          Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1 | Safari, iPhone
          curl/8.5.0 |
          """)
  void two_words_that_its_owner_knows_again(String agent, String device) {
    var request = new MockHttpServletRequest();
    request.addHeader("User-Agent", agent);
    assertThat(Device.of(request)).isEqualTo(device);
  }

  @Test
  void who_says_nothing_is_called_nothing() {
    assertThat(Device.of(new MockHttpServletRequest())).isNull();
  }
}
