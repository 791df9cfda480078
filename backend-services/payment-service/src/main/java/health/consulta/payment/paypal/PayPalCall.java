package health.consulta.payment.paypal;

import com.paypal.sdk.exceptions.ApiException;
import com.paypal.sdk.exceptions.ErrorException;
import com.paypal.sdk.http.response.ApiResponse;
import io.apimatic.core.exceptions.AuthValidationException;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call to PayPal. Only an explicit "no" to what was asked is one; silence, a fault on their
/// side, too many requests, a request still running or a wrong secret leave the outcome unknown.
@FunctionalInterface
interface PayPalCall<T> {
  Logger log = LoggerFactory.getLogger(PayPalCall.class);

  Set<Integer> NO = Set.of(400, 404, 422);

  ApiResponse<T> call() throws ApiException, IOException;

  /// @param refused of PayPal's issue, such as `INSTRUMENT_DECLINED`
  static <T, R> R ask(
      PayPalCall<T> call, Function<T, R> given, Function<String, R> refused, R unknown) {
    T result;
    try {
      result = call.call().getResult();
    } catch (ApiException e) {
      var issue = issue(e);
      if (NO.contains(e.getResponseCode())) {
        log.info("PayPal refuses ({})", issue);
        return refused.apply(issue);
      }
      log.warn("PayPal does not answer: {} {}", e.getResponseCode(), issue);
      return unknown;
    } catch (IOException | AuthValidationException silent) {
      log.warn("PayPal does not answer: {}", silent.getClass().getSimpleName());
      return unknown;
    }
    return given.apply(result);
  }

  private static String issue(ApiException e) {
    if (!(e instanceof ErrorException error)) return "none";
    var details = error.getDetails();
    if (details != null && !details.isEmpty()) return String.valueOf(details.getFirst().getIssue());
    return String.valueOf(error.getName());
  }
}
