# The image of server, worker and migration. Never built by the project itself; see README.md.

FROM node:22-slim AS web
WORKDIR /src/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci
COPY web ./
COPY cocreate/locales /src/cocreate/locales
RUN npm run build

FROM python:3.12-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=/app COCREATE_DATA=/data
WORKDIR /app
# EXTRA=otel: also what sends spans to a collector; each has its own lock
ARG EXTRA=""
COPY requirements.lock requirements-otel.lock ./
RUN pip install --no-cache-dir --require-hashes -r "requirements${EXTRA:+-$EXTRA}.lock"
COPY cocreate ./cocreate
COPY workers ./workers
COPY --from=web /src/cocreate/static ./cocreate/static
RUN python -m compileall -q cocreate workers \
 && useradd --uid 10001 --no-create-home cocreate \
 && install -d -o cocreate -g cocreate /data
USER 10001:10001
VOLUME /data
EXPOSE 8000
ENTRYPOINT ["python", "-m", "cocreate"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
