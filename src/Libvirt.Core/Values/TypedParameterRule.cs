namespace Libvirt;

/// <summary>A parameter that a call understands.</summary>
/// <param name="Name">One of <see cref="Constants"/>.</param>
/// <param name="Type">The only accepted type.</param>
/// <param name="Multiple">May occur more than once.</param>
public readonly record struct TypedParameterRule(string Name, TypedParameterType Type, bool Multiple = false);
