# The page, and nginx to serve it at port 80: docker build -t cartouche . && docker run -p 8080:80 cartouche
# Where its address is known, links to it are shown with a picture: --build-arg CARTOUCHE_SITE=https://example.org/nes/
FROM node:20-slim AS build
WORKDIR /cartouche
COPY package.json package-lock.json ./
RUN npm install --no-audit --no-fund
COPY . .
ARG CARTOUCHE_SITE=
RUN npx vite build

FROM nginx:1.28-alpine-slim
COPY --from=build /cartouche/dist /usr/share/nginx/html
# Its headers are of this build: vite.headers.ts.
RUN mv /usr/share/nginx/html/nginx.conf /etc/nginx/conf.d/default.conf
EXPOSE 80
