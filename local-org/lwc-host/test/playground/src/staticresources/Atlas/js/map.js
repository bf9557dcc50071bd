(function (root) {
  root.atlas = 'folded';
})(this);
