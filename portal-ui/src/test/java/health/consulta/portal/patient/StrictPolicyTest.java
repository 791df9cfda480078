package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class StrictPolicyTest {
  private static final String AURA = "<link rel='stylesheet' data-id='appShell-aura/aura.css'>";

  private final Map<String, String> headers = new HashMap<>();

  @Test
  void every_script_of_a_patient_page_is_named_and_no_other_runs() {
    var page = sealed("/recherche");
    var policy = headers.get("Content-Security-Policy");
    assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'");
    var scripts = policy.lines().findFirst().orElseThrow().split("; ")[1];
    assertThat(page.getElementsByTag("link")).isEmpty();
    assertThat(scripts).startsWith("script-src 'self' 'nonce-").doesNotContain("unsafe");
    for (var script : page.getElementsByTag("script"))
      assertThat(scripts).contains("'nonce-" + script.attr("nonce") + "'");
    assertThat(sealed("/recherche").getElementsByTag("script").attr("nonce"))
        .isNotEqualTo(page.getElementsByTag("script").attr("nonce"));
  }

  @Test
  void the_practice_works_as_before() {
    var page = sealed("/agenda");
    assertThat(page.getElementsByTag("script").hasAttr("nonce")).isFalse();
    assertThat(page.getElementsByTag("link")).hasSize(1);
    assertThat(headers).isEmpty();
  }

  @Test
  void no_patient_view_is_forgotten() throws IOException {
    try (var views = Files.list(Path.of("src/main/frontend/views"))) {
      var names =
          views
              .map(view -> view.getFileName().toString().replace(".tsx", "").replace("@index", ""))
              .collect(Collectors.toSet());
      assertThat(StrictPolicy.VIEWS).isEqualTo(names);
    }
  }

  private Document sealed(String path) {
    var page = Jsoup.parse("<script>1</script><script src='/2.js'></script>" + AURA);
    var request = mock(VaadinRequest.class);
    when(request.getPathInfo()).thenReturn(path);
    var response = mock(VaadinResponse.class);
    Mockito.doAnswer(call -> headers.put(call.getArgument(0), call.getArgument(1)))
        .when(response)
        .setHeader(Mockito.anyString(), Mockito.anyString());
    StrictPolicy.seal(new IndexHtmlResponse(request, response, page));
    return page;
  }
}
