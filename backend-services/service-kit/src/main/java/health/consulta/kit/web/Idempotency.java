package health.consulta.kit.web;

import health.consulta.kit.Unavailable;
import health.consulta.kit.failpoint.KitFailpoint;
import health.consulta.kit.web.IdempotencyStore.Answer;
import health.consulta.kit.web.IdempotencyStore.Claim;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// `Idempotency-Key` on a POST: the same key and body get the first answer again, another body is
/// refused, and a request that is still running says so. Keys belong to the caller and the route.
/// An answer of 409 or 5xx decided nothing and is not kept, nor is one that says `no-store`. Runs
/// behind authentication.
class Idempotency extends OncePerRequestFilter {
  static final String HEADER = "Idempotency-Key";
  static final String REQUEST_ID = Idempotency.class.getName() + ".id";
  private static final Logger log = LoggerFactory.getLogger(Idempotency.class);
  private static final int LONGEST_KEY = 200;

  private final IdempotencyStore store;
  private final Problems problems;

  Idempotency(IdempotencyStore store, Problems problems) {
    this.store = store;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = request.getHeader(HEADER);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      problems.write(
          response,
          HttpStatus.BAD_REQUEST,
          "IDEMPOTENCY_KEY_INVALID",
          "The key is empty or too long.");
      return;
    }
    byte[] body;
    try {
      body = request.getInputStream().readAllBytes();
    } catch (BodyLimit.TooLarge e) {
      problems.write(response, HttpStatus.CONTENT_TOO_LARGE, e.code(), e.detail());
      return;
    }
    var caller = request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName();
    var id =
        hash(
            (caller + "\n" + request.getRequestURI() + "\n" + key)
                .getBytes(StandardCharsets.UTF_8));
    try {
      answer(id, request, body, response, chain);
    } catch (DataAccessException away) {
      log.warn("keys cannot be read or written", away);
      problems.write(response, new Unavailable("platform"));
    }
  }

  private void answer(
      String id,
      HttpServletRequest request,
      byte[] body,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    switch (store.claim(id, hash(body))) {
      case Claim.OtherBody() ->
          problems.write(
              response,
              HttpStatus.UNPROCESSABLE_CONTENT,
              "IDEMPOTENCY_KEY_REUSED",
              "The key was used for another request.");
      case Claim.Running() ->
          problems.write(
              response,
              HttpStatus.CONFLICT,
              "REQUEST_RUNNING",
              "The same request is still running.");
      case Claim.Answered(var answer) -> replay(response, answer);
      case Claim.Mine() -> run(id, request, body, response, chain);
    }
  }

  private void run(
      String id,
      HttpServletRequest request,
      byte[] body,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    var caching = new ContentCachingResponseWrapper(response);
    KitFailpoint.KEY_CLAIMED.pass();
    request.setAttribute(REQUEST_ID, UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)));
    var answered = false;
    try {
      chain.doFilter(new Buffered(request, body), caching);
      answered = true;
      KitFailpoint.KEY_EFFECT_DONE.pass();
    } finally {
      if (answered && decided(caching.getStatus()) && mayBeStored(caching))
        store.answer(
            id,
            new Answer(
                caching.getStatus(),
                String.valueOf(caching.getContentType()),
                caching.getContentAsByteArray()));
      else store.forget(id);
    }
    KitFailpoint.KEY_ANSWER_STORED.pass();
    caching.copyBodyToResponse();
  }

  /// Tokens are nothing to keep.
  private static boolean mayBeStored(HttpServletResponse response) {
    return !"no-store".equals(response.getHeader("Cache-Control"));
  }

  private static boolean decided(int status) {
    return status < 500 && status != 409 && status != 429 && status != 401;
  }

  private static void replay(HttpServletResponse response, Answer answer) throws IOException {
    response.setStatus(answer.status());
    if (!"null".equals(answer.contentType())) response.setContentType(answer.contentType());
    response.getOutputStream().write(answer.body());
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Buffered extends HttpServletRequestWrapper {
    private final byte[] body;

    Buffered(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      var in = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return in.read();
        }

        @Override
        public boolean isFinished() {
          return in.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
