namespace Libvirt.Abi.Emit;

/// <summary>A file that is generated and checked in.</summary>
/// <param name="Path">Relative to the root of the repository, with forward slashes.</param>
/// <param name="Text">The whole content; ends with a newline.</param>
public sealed record GeneratedFile(string Path, string Text);
