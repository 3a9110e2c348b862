import type * as OpenTelemetry from '@opentelemetry/api'
import type { Attributes, Context, Span, SpanKind, Tracer } from '@opentelemetry/api'
import type { Environment } from './environment.ts'

type Api = typeof OpenTelemetry
type Kind = keyof typeof SpanKind
type Settings = { endpoint: string; service: string; share: number }

type Tracing = Api & { tracer: Tracer }

let api: Tracing | null = null

/**
 * Sends traces to an OpenTelemetry collector. Nothing of it is even loaded where no endpoint is set. Spans carry names of
 * ours, codes and ids of requests; never a value somebody wrote, an address or a statement's text.
 */
export async function startTracing({ endpoint, service, share }: Settings): Promise<() => Promise<void>> {
  const [loaded, sdk, { OTLPTraceExporter }, { AsyncLocalStorageContextManager }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/resources'),
    ])
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  })
  loaded.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  // Not the provider of everybody: libraries would add spans of their own, with who knows what in them.
  api = { ...loaded, tracer: provider.getTracer('ithaca') }
  return async () => {
    api = null
    await provider.shutdown().catch(() => {})
    loaded.context.disable()
  }
}

/** As the environment says: nothing, where it names no collector. */
export async function tracingOf({
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  OTEL_SERVICE_NAME: service,
  OTEL_TRACES_SAMPLER_ARG: share,
}: Environment): Promise<() => Promise<void>> {
  return endpoint ? startTracing({ endpoint, service, share }) : async () => {}
}

const fail = ({ SpanStatusCode }: Api, span: Span, code: string) =>
  span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', code)

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** Does the work inside a span of its own; as it is, where nobody traces. */
export async function traced<T>(
  name: string,
  { kind = 'INTERNAL', ...attributes }: Attributes & { kind?: Kind },
  work: () => Promise<T>,
): Promise<T> {
  const tracing = api
  if (!tracing) return work()
  const options = { kind: tracing.SpanKind[kind], attributes }
  return tracing.tracer.startActiveSpan(name, options, async (span) => {
    try {
      return await work()
    } catch (error) {
      fail(tracing, span, codeOf(error))
      throw error
    } finally {
      span.end()
    }
  })
}

/** A request from outside, which may belong to a trace of whoever sent it. */
export type RequestSpan = {
  within: (work: () => void) => void
  end: (told: { name: string; status: number } & Attributes) => void
}

const parentOf = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/

/** W3C's `traceparent`; its other header carries what anybody likes, and is not read. */
function outer({ context, ROOT_CONTEXT, trace }: Api, traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = parentOf.exec(traceparent ?? '') ?? []
  if (!traceId || !spanId || !flags) return context.active()
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16) & 1,
    isRemote: true,
  })
}

export function requestSpan(method: string, traceparent: string | undefined): RequestSpan | null {
  const tracing = api
  if (!tracing) return null
  const { trace, tracer, context, SpanKind } = tracing
  const parent = outer(tracing, traceparent)
  const span = tracer.startSpan(method, { kind: SpanKind.SERVER }, parent)
  return {
    within: (work) => context.with(trace.setSpan(parent, span), work),
    end({ name, status, ...attributes }) {
      span.updateName(name).setAttributes({ ...attributes, 'http.response.status_code': status })
      if (status >= 500) fail(tracing, span, String(status))
      span.end()
    },
  }
}
