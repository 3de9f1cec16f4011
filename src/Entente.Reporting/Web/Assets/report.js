function ententePicture(root) {
  "use strict";
  var data = JSON.parse(root.querySelector("script[type='application/json']").textContent);
  var plot = root.querySelector("svg.scatter");
  var panel = root.querySelector(".details");
  root.classList.add("scripted");
  var size = { width: 760, height: 520, left: 70, right: 22, top: 34, bottom: 58 };
  var axes = [0, Math.min(1, data.axes.length - 1)];
  var chosen = -1;

  function number(value, decimals) {
    return value.toFixed(decimals).replace(".", data.decimal);
  }
  function share(axis, value) {
    return (value - axis.low) / (axis.high - axis.low);
  }
  function x(value) {
    return size.left + share(data.axes[axes[0]], value) * (size.width - size.left - size.right);
  }
  function y(value) {
    return size.height - size.bottom - share(data.axes[axes[1]], value) * (size.height - size.top - size.bottom);
  }
  function make(name, text, into) {
    var element = document.createElement(name);
    element.textContent = text;
    into.appendChild(element);
    return element;
  }

  function tell(title, utilities, values, tags) {
    panel.replaceChildren();
    make("h3", title, panel);
    if (tags.length) make("div", tags.join(" · "), panel).className = "faint";
    var list = document.createElement("dl");
    data.axes.forEach(function (axis, i) {
      make("dt", axis.party, list);
      var worth = number(utilities[i], axis.decimals) + (axis.unit ? " " + axis.unit : "");
      var cell = make("dd", worth, list);
      cell.className = utilities[i] < axis.fallback ? "bad" : "strong";
      var aside = make("span", " (" + data.say.fallback + ": " + number(axis.fallback, axis.decimals) + ")", cell);
      aside.className = "faint";
    });
    data.issues.forEach(function (issue, i) {
      make("dt", issue.name, list);
      make("dd", issue.values[values[i]], list);
    });
    panel.appendChild(list);
  }

  function tellPoint(i) {
    var point = data.points[i];
    var tags = [];
    if (i >= data.cloud) tags.push(data.say.efficient);
    tags.push(point[2] ? data.say.acceptable : data.say.refused);
    tell(data.say.outcome, point[0], point[1], tags);
  }

  function tellMark(i) {
    tell(data.marks[i][2], data.marks[i][0], data.marks[i][1], []);
  }

  function choose(element) {
    root.querySelectorAll(".chosen").forEach(function (each) {
      each.classList.remove("chosen");
    });
    if (!element) return;
    element.classList.add("chosen");
    if (element.dataset.p !== undefined) {
      chosen = Number(element.dataset.p);
      tellPoint(chosen);
    } else if (element.dataset.m !== undefined) {
      tellMark(Number(element.dataset.m));
    }
  }

  function nearest(event) {
    var box = plot.getBoundingClientRect();
    var atX = ((event.clientX - box.left) / box.width) * size.width;
    var atY = ((event.clientY - box.top) / box.height) * size.height;
    var best = -1;
    var least = Infinity;
    data.points.forEach(function (point, i) {
      var dx = x(point[0][axes[0]]) - atX;
      var dy = y(point[0][axes[1]]) - atY;
      var distance = dx * dx + dy * dy - (i >= data.cloud ? 60 : 0);
      if (distance < least) {
        least = distance;
        best = i;
      }
    });
    return least < 900 ? plot.querySelector('[data-p="' + best + '"]') : null;
  }

  function move(step) {
    var count = data.points.length - data.cloud;
    if (!count) return;
    var at = chosen >= data.cloud ? chosen - data.cloud + step : 0;
    at = (at + count) % count;
    choose(plot.querySelector('[data-p="' + (data.cloud + at) + '"]'));
  }

  function redraw() {
    plot.querySelectorAll("circle[data-p]").forEach(function (dot) {
      var utilities = data.points[Number(dot.dataset.p)][0];
      dot.setAttribute("cx", x(utilities[axes[0]]));
      dot.setAttribute("cy", y(utilities[axes[1]]));
    });
    plot.querySelectorAll("g.mark").forEach(function (mark) {
      var utilities = data.marks[Number(mark.dataset.m)][0];
      mark.setAttribute("transform", "translate(" + x(utilities[axes[0]]) + " " + y(utilities[axes[1]]) + ")");
    });
    var one = data.axes[axes[0]];
    var other = data.axes[axes[1]];
    var left = x(one.fallback);
    var floor = y(other.fallback);
    var vertical = plot.querySelector("line.fallback.x");
    vertical.setAttribute("x1", left);
    vertical.setAttribute("x2", left);
    var level = plot.querySelector("line.fallback.y");
    level.setAttribute("y1", floor);
    level.setAttribute("y2", floor);
    var zone = plot.querySelector(".zone");
    zone.setAttribute("x", left);
    zone.setAttribute("width", Math.max(0, size.width - size.right - left));
    zone.setAttribute("height", Math.max(0, floor - size.top));
    plot.querySelector(".across").textContent = one.party + (one.unit ? " (" + one.unit + ")" : "") + " →";
    plot.querySelector(".up").textContent = "↑ " + other.party + (other.unit ? " (" + other.unit + ")" : "");
    var grid = plot.querySelector(".grid");
    grid.replaceChildren();
    function part(name, attributes, text) {
      var element = document.createElementNS("http://www.w3.org/2000/svg", name);
      Object.keys(attributes).forEach(function (key) {
        element.setAttribute(key, attributes[key]);
      });
      if (text) element.textContent = text;
      grid.appendChild(element);
    }
    one.ticks.forEach(function (tick) {
      var at = x(tick);
      part("line", { x1: at, x2: at, y1: size.top, y2: size.height - size.bottom });
      part("text", { x: at, y: size.height - size.bottom + 18 }, number(tick, one.tickDecimals));
    });
    other.ticks.forEach(function (tick) {
      var at = y(tick);
      part("line", { x1: size.left, x2: size.width - size.right, y1: at, y2: at });
      part("text", { x: size.left - 8, y: at + 4, class: "end" }, number(tick, other.tickDecimals));
    });
  }

  root.querySelectorAll("svg.plot [data-m], svg.parallel [data-p]").forEach(function (element) {
    element.addEventListener("click", function (event) {
      choose(element);
      event.stopPropagation();
    });
    element.addEventListener("pointerenter", function () {
      choose(element);
    });
  });
  if (plot) {
    plot.classList.add("live");
    plot.setAttribute("tabindex", "0");
    plot.addEventListener("pointermove", function (event) {
      if (event.pointerType === "mouse" && !event.target.closest("[data-m]")) {
        var near = nearest(event);
        if (near) choose(near);
      }
    });
    plot.addEventListener("click", function (event) {
      choose(nearest(event));
    });
    plot.addEventListener("keydown", function (event) {
      if (event.key === "ArrowRight" || event.key === "ArrowDown") move(1);
      else if (event.key === "ArrowLeft" || event.key === "ArrowUp") move(-1);
      else return;
      event.preventDefault();
    });
  }
  root.querySelectorAll("select[data-axis]").forEach(function (select) {
    select.addEventListener("change", function () {
      axes[Number(select.dataset.axis)] = Number(select.value);
      redraw();
    });
  });
}
// A picture works wherever and whenever it comes into a page.
customElements.define(
  "entente-picture",
  class extends HTMLElement {
    connectedCallback() {
      if (!this.classList.contains("scripted")) ententePicture(this);
    }
  }
);
