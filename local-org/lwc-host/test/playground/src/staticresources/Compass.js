(function (root) {
  root.compass = { north: () => 'up' };
})(this);
