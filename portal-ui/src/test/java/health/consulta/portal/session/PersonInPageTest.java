package health.consulta.portal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import health.consulta.contract.Role;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.AccountStatus;
import health.consulta.portal.gateway.Bearer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

class PersonInPageTest {
  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void nobody_is_told_of_when_nobody_is_signed_in() {
    assertThat(page().getElementById("person")).isNull();
  }

  @Test
  void a_name_stays_text_whatever_it_holds() {
    enter("</script><script>alert(1)</script>");
    var page = Jsoup.parse(page().outerHtml());
    assertThat(page.getElementsByTag("script")).hasSize(1);
    var told = page.getElementsByTag("script").first();
    assertThat(told.id()).isEqualTo("person");
    assertThat(JsonMapper.shared().readValue(told.data(), Person.class).firstName())
        .isEqualTo("</script><script>alert(1)</script>");
  }

  private static void enter(String firstName) {
    var account =
        new Account(
            UUID.randomUUID(),
            "lea@demo.test",
            firstName,
            "Petit",
            null,
            "fr",
            Set.of(Role.PATIENT),
            Set.of(),
            AccountStatus.ACTIVE,
            Instant.EPOCH);
    SecurityContextHolder.getContext().setAuthentication(new SignedIn(account, mock(Bearer.class)));
  }

  private static Document page() {
    var page = Jsoup.parse("");
    PersonInPage.write(
        new IndexHtmlResponse(mock(VaadinRequest.class), mock(VaadinResponse.class), page));
    return page;
  }
}
