import { describe, expect, test } from "vitest";
import { deskActions, deskPress, keyCaps, type PressedKey } from "#app/components/certificate/desk-keys.ts";

const free = { inField: false, inReason: false, singleKeys: true };

function pressed(code: string, more: Partial<PressedKey> = {}): PressedKey {
  return {
    code,
    key: "",
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    ...more,
  };
}

describe("keys of the desk", () => {
  test.each([
    ["Latin", "a"],
    ["Russian", "ф"],
    ["Kazakh", "ф"],
  ])("the same place is the same key in a %s layout", (_layout, key) => {
    expect(deskPress(pressed("KeyA", { key }), free)?.action).toBe("approve");
  });

  test("letters are letters while somebody types, and keys with Alt", () => {
    const typing = { ...free, inField: true };
    expect(deskPress(pressed("KeyA"), typing)).toBeNull();
    expect(deskPress(pressed("KeyA", { altKey: true }), typing)?.action).toBe("approve");
  });

  test("who switched single keys off uses Alt everywhere", () => {
    const off = { ...free, singleKeys: false };
    expect(deskPress(pressed("KeyJ"), off)).toBeNull();
    expect(deskPress(pressed("KeyJ", { altKey: true }), off)?.action).toBe("next");
  });

  test("the browser keeps its own shortcuts, and a key held down approves once", () => {
    expect(deskPress(pressed("KeyA", { ctrlKey: true }), free)).toBeNull();
    expect(deskPress(pressed("KeyR", { metaKey: true }), free)).toBeNull();
    expect(deskPress(pressed("KeyA", { repeat: true }), free)).toBeNull();
    expect(deskPress(pressed("KeyA", { isComposing: true }), free)).toBeNull();
  });

  test("the reason is sent with Ctrl+Enter from its own box alone", () => {
    const enter = pressed("Enter", { ctrlKey: true });
    expect(deskPress(enter, { ...free, inField: true, inReason: true })?.action).toBe("return");
    expect(deskPress(enter, { ...free, inField: true })).toBeNull();
  });

  test("digits pick suggestions, from the number pad as well", () => {
    expect(deskPress(pressed("Digit1"), free)).toEqual({ action: "suggestion", index: 0 });
    expect(deskPress(pressed("Numpad9", { altKey: true }), { ...free, inField: true })).toEqual({
      action: "suggestion",
      index: 8,
    });
    expect(deskPress(pressed("Digit0"), free)).toBeNull();
  });

  test("the question mark shows the map, by its place and by its sign", () => {
    expect(deskPress(pressed("Slash", { key: ",", shiftKey: true }), free)?.action).toBe("help");
    expect(deskPress(pressed("Digit7", { key: "?", shiftKey: true }), free)?.action).toBe("help");
  });

  test("no two actions share a key", () => {
    const caps = deskActions.map((action) => keyCaps[action]);
    expect(new Set(caps).size).toBe(caps.length);
  });
});
