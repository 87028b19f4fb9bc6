package org.supportagentbench.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.supportagentbench.model.Usage;
import org.supportagentbench.model.wire.WireProblem.Kind;

/// Errors in the words of the providers.
final class ProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "openai-chat|401|{\"error\":{\"message\":\"Incorrect API key provided:"
            + " sk-***\",\"type\":\"invalid_request_error\",\"code\":\"invalid_api_key\"}}|AUTH",
        "openai-chat|400|{\"code\":\"Client specified an invalid argument\",\"error\":\"Incorrect"
            + " API key provided: xa***\"}|AUTH",
        "openai-chat|403|{\"error\":{\"message\":\"Country not supported\"}}|AUTH",
        "openai-responses|429|{\"error\":{\"message\":\"You exceeded your current quota, please"
            + " check your plan and billing"
            + " details.\",\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}|QUOTA",
        "openai-responses|429|{\"error\":{\"message\":\"Rate limit reached for gpt-5.5 in"
            + " organization org-1 on tokens per min (TPM): Limit 30000. Please try again in"
            + " 1.5s.\",\"type\":\"tokens\",\"code\":\"rate_limit_exceeded\"}}|RATE_LIMITED",
        "openai-chat|402|{\"error\":{\"message\":\"Insufficient"
            + " Balance\",\"type\":\"unknown_error\",\"code\":\"invalid_request_error\"}}|QUOTA",
        "openai-chat|429|{\"error\":{\"message\":\"suspended, please check your"
            + " plan\",\"type\":\"exceeded_current_quota_error\"}}|QUOTA",
        "openai-chat|429|{\"error\":{\"message\":\"The engine is currently overloaded, please try"
            + " again later\",\"type\":\"engine_overloaded_error\"}}|OVERLOADED",
        "openai-chat|429|{\"error\":{\"code\":\"1113\",\"message\":\"Insufficient balance or no"
            + " resource package.\"}}|QUOTA",
        "openai-chat|429|{\"error\":{\"code\":\"1302\",\"message\":\"High concurrency usage of this"
            + " API\"}}|RATE_LIMITED",
        "openai-chat|400|{\"error\":{\"code\":\"1301\",\"message\":\"System detected potentially"
            + " unsafe content\"}}|REFUSAL",
        "openai-chat|400|{\"error\":{\"message\":\"This model's maximum context length is 131072"
            + " tokens. However, you requested 140000"
            + " tokens\",\"type\":\"invalid_request_error\",\"code\":null}}|CONTEXT_OVERFLOW",
        "openai-responses|400|{\"error\":{\"message\":\"Your input exceeds the context window of"
            + " this"
            + " model.\",\"type\":\"invalid_request_error\",\"param\":\"input\",\"code\":\"context_length_exceeded\"}}|CONTEXT_OVERFLOW",
        "openai-chat|400|{\"code\":400,\"error\":\"This model's maximum prompt length is 131072 but"
            + " the request contains 140000 tokens.\"}|CONTEXT_OVERFLOW",
        "openai-chat|400|{\"error\":{\"code\":400,\"message\":\"the request exceeds the available"
            + " context size, try increasing"
            + " it\",\"type\":\"exceed_context_size_error\",\"n_prompt_tokens\":9000,\"n_ctx\":4096}}|CONTEXT_OVERFLOW",
        "openai-chat|400|{\"error\":{\"message\":\"Invalid request: Your request exceeded model"
            + " token limit: 262144 (requested:"
            + " 300000)\",\"type\":\"invalid_request_error\"}}|CONTEXT_OVERFLOW",
        "openai-chat|400|{\"error\":{\"message\":\"<400> InternalError.Algo.InvalidParameter: Range"
            + " of input length should be [1,"
            + " 983616]\",\"type\":\"invalid_request_error\"}}|CONTEXT_OVERFLOW",
        "openai-chat|400|{\"error\":{\"message\":\"Input data may contain inappropriate"
            + " content.\",\"code\":\"data_inspection_failed\"}}|REFUSAL",
        "openai-chat|400|{\"error\":{\"message\":\"The response was filtered due to the prompt"
            + " triggering Azure OpenAI's content management"
            + " policy.\",\"code\":\"content_filter\",\"status\":400}}|REFUSAL",
        "openai-chat|400|{\"error\":{\"message\":\"Content Exists"
            + " Risk\",\"type\":\"invalid_request_error\"}}|REFUSAL",
        "openai-chat|404|{\"error\":{\"message\":\"The model `x` does not"
            + " exist\",\"code\":\"model_not_found\"}}|BAD_REQUEST",
        "openai-chat|503|{\"error\":{\"message\":\"no healthy upstream\"}}|OVERLOADED",
        "openai-chat|500|{\"error\":{\"message\":\"The server had an"
            + " error\",\"type\":\"server_error\"}}|SERVER",
        "openai-chat|502|<html><h1>502 Bad Gateway</h1></html>|SERVER",
        "openai-chat|302||BAD_REQUEST",
        "anthropic-messages|401|{\"type\":\"error\",\"error\":{\"type\":\"authentication_error\",\"message\":\"invalid"
            + " x-api-key\"}}|AUTH",
        "anthropic-messages|400|{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"Your"
            + " credit balance is too low to access the Anthropic API.\"}}|QUOTA",
        "anthropic-messages|400|{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"prompt"
            + " is too long: 213456 tokens > 200000 maximum\"}}|CONTEXT_OVERFLOW",
        "anthropic-messages|400|{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"input"
            + " length and `max_tokens` exceed context limit: 190000 + 32000 >"
            + " 200000\"}}|CONTEXT_OVERFLOW",
        "anthropic-messages|413|{\"type\":\"error\",\"error\":{\"type\":\"request_too_large\",\"message\":\"Request"
            + " exceeds the maximum size\"}}|CONTEXT_OVERFLOW",
        "anthropic-messages|400|{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"messages.1.content.0:"
            + " thinking blocks cannot be modified\"}}|BAD_REQUEST",
        "anthropic-messages|429|{\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\",\"message\":\"Number"
            + " of requests has exceeded your rate limit\"}}|RATE_LIMITED",
        "anthropic-messages|529|{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}|OVERLOADED",
        "anthropic-messages|500|{\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":\"Internal"
            + " server error\"}}|SERVER",
        "gemini-generate-content|400|{\"error\":{\"code\":400,\"message\":\"API key not valid."
            + " Please pass a valid API"
            + " key.\",\"status\":\"INVALID_ARGUMENT\",\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}|AUTH",
        "gemini-generate-content|400|{\"error\":{\"code\":400,\"message\":\"The input token count"
            + " (1200000) exceeds the maximum number of tokens allowed"
            + " (1048576).\",\"status\":\"INVALID_ARGUMENT\"}}|CONTEXT_OVERFLOW",
        "gemini-generate-content|429|{\"error\":{\"code\":429,\"message\":\"You exceeded your"
            + " current quota, please check your plan and billing"
            + " details.\",\"status\":\"RESOURCE_EXHAUSTED\",\"details\":[{\"violations\":[{\"quotaId\":\"GenerateRequestsPerMinutePerProjectPerModel\"}]}]}}|RATE_LIMITED",
        "gemini-generate-content|429|{\"error\":{\"code\":429,\"message\":\"You exceeded your"
            + " current"
            + " quota\",\"status\":\"RESOURCE_EXHAUSTED\",\"details\":[{\"violations\":[{\"quotaId\":\"GenerateRequestsPerDayPerProjectPerModel-FreeTier\"}]}]}}|QUOTA",
        "gemini-generate-content|503|{\"error\":{\"code\":503,\"message\":\"The model is"
            + " overloaded.\",\"status\":\"UNAVAILABLE\"}}|OVERLOADED",
        "gemini-generate-content|400|{\"error\":{\"code\":400,\"message\":\"Function call is"
            + " missing a thought_signature\",\"status\":\"INVALID_ARGUMENT\"}}|BAD_REQUEST"
      })
  void tells_what_is_wrong_in_every_providers_words(
      String protocol, int status, String body, Kind kind) {
    Dialect dialect = Protocol.of(protocol).orElseThrow().dialect();
    WireProblem problem = dialect.problem(status, body == null ? "" : body);
    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem).hasMessageStartingWith("HTTP " + status);
  }

  @Test
  void reads_from_the_body_how_long_to_wait() {
    String google =
        """
        {"error":{"code":429,"message":"Quota","status":"RESOURCE_EXHAUSTED","details":[
         {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"37.5s"}]}}\
        """;
    assertThat(new GeminiGenerateContent().problem(429, google).retryAfter())
        .contains(Duration.ofMillis(37_500));
    String openai = "{\"error\":{\"message\":\"Please try again in 20ms.\"}}";
    assertThat(new OpenAiChat().problem(429, openai).retryAfter()).contains(Duration.ofMillis(20));
    assertThat(new OpenAiChat().problem(429, "{}").retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takes_a_good_status_without_an_answer_for_a_passing_error(Protocol protocol) {
    for (String body :
        new String[] {
          "",
          "<!DOCTYPE html><html></html>",
          "{\"choices\":[{\"mess",
          "[]",
          "{}",
          "null",
          "\"hi\"",
          "{\"choices\":[]}",
          "{\"output\":null,\"status\":\"in_progress\"}",
          "{\"candidates\":[]}",
          "{\"error\":{\"message\":\"upstream failed\",\"code\":502}}",
          "{\"error\":\"oops\"}",
          "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}",
          "{\"base_resp\":{\"status_code\":1000,\"status_msg\":\"unknown error\"}}"
        }) {
      WireProblem problem =
          catchThrowableOfType(WireProblem.class, () -> protocol.dialect().answer(body));
      assertThat(problem).as(body).isNotNull();
      assertThat(problem.kind().isPassing()).as(body + problem).isTrue();
    }
  }

  @Test
  void knows_an_error_in_a_good_status_that_no_retry_heals() {
    String body = "{\"error\":{\"message\":\"Insufficient credits\",\"code\":402}}";
    WireProblem problem =
        catchThrowableOfType(WireProblem.class, () -> new OpenAiChat().answer(body));
    assertThat(problem.kind()).isEqualTo(Kind.QUOTA);
    assertThat(problem).hasMessageContaining("Insufficient credits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "openai-chat|{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":null,\"refusal\":\"I"
            + " can't help with"
            + " that.\"}}],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":7}}",
        "openai-chat|{\"choices\":[{\"finish_reason\":\"content_filter\",\"message\":{\"role\":\"assistant\",\"content\":\"I\"}}],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":7}}",
        "openai-responses|{\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"content\":[{\"type\":\"refusal\",\"refusal\":\"No.\"}]}],\"usage\":{\"input_tokens\":5,\"output_tokens\":7}}",
        "openai-responses|{\"status\":\"incomplete\",\"incomplete_details\":{\"reason\":\"content_filter\"},\"output\":[],\"usage\":{\"input_tokens\":5,\"output_tokens\":7}}",
        "anthropic-messages|{\"type\":\"message\",\"content\":[],\"stop_reason\":\"refusal\",\"usage\":{\"input_tokens\":5,\"output_tokens\":7}}",
        "gemini-generate-content|{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},\"usageMetadata\":{\"promptTokenCount\":5,\"candidatesTokenCount\":7}}",
        "gemini-generate-content|{\"candidates\":[{\"finishReason\":\"SAFETY\",\"safetyRatings\":[]}],\"usageMetadata\":{\"promptTokenCount\":5,\"candidatesTokenCount\":7}}"
      })
  void calls_a_refusal_a_refusal_and_keeps_what_it_cost(String protocol, String body) {
    Dialect dialect = Protocol.of(protocol).orElseThrow().dialect();
    WireProblem problem = catchThrowableOfType(WireProblem.class, () -> dialect.answer(body));
    assertThat(problem.kind()).isEqualTo(Kind.REFUSAL);
    assertThat(problem.kind().isPassing()).isFalse();
    Usage usage = problem.usage().orElseThrow();
    assertThat(usage.uncachedInput()).isEqualTo(5);
    assertThat(usage.output()).isEqualTo(7);
  }

  @Test
  void calls_a_full_context_window_an_overflow_where_it_comes_as_an_answer() {
    String body = "{\"content\":[],\"stop_reason\":\"model_context_window_exceeded\"}";
    WireProblem problem =
        catchThrowableOfType(WireProblem.class, () -> new AnthropicMessages().answer(body));
    assertThat(problem.kind()).isEqualTo(Kind.CONTEXT_OVERFLOW);
  }

  @Test
  void cuts_what_a_provider_says_to_one_harmless_line() {
    String body = "{\"error\":{\"message\":\"a\\u001b[2J\\nb\\u202e" + "x".repeat(5000) + "\"}}";
    String message = String.valueOf(new OpenAiChat().problem(500, body).getMessage());
    assertThat(message).startsWith("HTTP 500: a [2J b xxx").endsWith("...").hasSizeLessThan(400);
    assertThat(message.chars().noneMatch(Character::isISOControl)).isTrue();
  }

  @Test
  void does_not_invent_tokens_that_were_left_out() {
    assertThat(OpenAiUsage.chat(WireFiles.tree("{\"prompt_tokens\":5}"))).isEmpty();
    assertThat(OpenAiUsage.chat(WireFiles.tree("{\"prompt_tokens\":5,\"completion_tokens\":2}")))
        .contains(new Usage(5, 0, 0, 2, OptionalLong.empty()));
  }
}
