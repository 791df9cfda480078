package health.consulta.portal.session;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.DataNode;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes who is signed in into the page, so that it need not ask before it can show anything.
@Component
class PersonInPage implements VaadinServiceInitListener {
  @Override
  public void serviceInit(ServiceInitEvent started) {
    started.addIndexHtmlRequestListener(PersonInPage::write);
  }

  static void write(IndexHtmlResponse page) {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn))
      return;
    var person = JsonMapper.shared().writeValueAsString(Person.of(signedIn.account()));
    page.getDocument()
        .head()
        .appendElement("script")
        .attr("type", "application/json")
        .id("person")
        .appendChild(new DataNode(person.replace("<", "\\u003c")));
  }
}
