package health.consulta.portal.messages;

import health.consulta.contract.Page;
import health.consulta.contract.booking.Conversation;
import health.consulta.contract.booking.Message;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.MessageApi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What was read for what was asked.
///
/// @param open absent, as its messages, where none is looked at, or it is gone
record Mail(
    Asked asked,
    Page<Conversation> list,
    @Nullable Conversation open,
    @Nullable Page<Message> messages) {
  private static final int SIZE = 50;

  static Mail read(MessageApi api, Asked wanted) {
    var list = pages(wanted.lists(), page -> api.inbox(wanted.whose(), page, SIZE));
    var open = wanted.open();
    if (open == null) return new Mail(wanted, list, null, null);
    try {
      var messages = pages(wanted.pages(), page -> api.messages(open, page, SIZE));
      return new Mail(wanted, list, api.one(open), messages);
    } catch (GatewayProblem problem) {
      if (problem.status() != 404) throw problem;
      return new Mail(wanted, list, null, null); // gone with the patient's account
    }
  }

  /// The first pages as one.
  private static <T> Page<T> pages(int many, IntFunction<Page<T>> read) {
    var first = read.apply(0);
    var items = new ArrayList<>(first.items());
    for (int page = 1; page < many; page++) items.addAll(read.apply(page).items());
    return new Page<>(List.copyOf(items), 0, items.size(), first.total());
  }
}
