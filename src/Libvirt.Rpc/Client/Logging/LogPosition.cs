namespace Libvirt.Rpc.Client.Logging;

/// <summary>A place in a guest's log that stays valid when the log is renamed.</summary>
/// <param name="Inode">The file.</param>
/// <param name="Offset">Bytes before the place.</param>
public readonly record struct LogPosition(ulong Inode, ulong Offset);
