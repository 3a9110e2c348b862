# One image for web (`npm run serve`) and jobs (`npm run worker`). PostgreSQL is given by DATABASE_URL.
FROM node:24-bookworm-slim AS build
WORKDIR /ithaca
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
WORKDIR /ithaca
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY --from=build --chown=node:node /ithaca /ithaca
USER node
EXPOSE 4000
HEALTHCHECK CMD node -e "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
CMD ["npm", "run", "--silent", "serve"]
