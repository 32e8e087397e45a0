namespace Libvirt.Daemon.CommandLine;

/// <summary>An option of the command line.</summary>
/// <param name="Short">Its letter.</param>
/// <param name="Long">Its name.</param>
/// <param name="Argument">What --help calls its argument; null for none.</param>
/// <param name="Description">What --help says.</param>
internal sealed record OptionSpecification(char Short, string Long, string? Argument, string Description);
