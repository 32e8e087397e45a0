namespace Libvirt.Driver.Test;

/// <summary>A snapshot or checkpoint.</summary>
/// <param name="Name">Unique among its kind.</param>
/// <param name="Parent">The one before it; null for a root.</param>
/// <param name="Document">What was recorded; its own parent does not count.</param>
public sealed record TestMoment<T>(string Name, string? Parent, T Document);
