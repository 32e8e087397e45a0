namespace Libvirt.Host.Files;

/// <summary>A time that a file system keeps.</summary>
/// <param name="Seconds">Since 1970, UTC.</param>
/// <param name="Nanoseconds">0 to 999999999.</param>
public readonly record struct FileTime(long Seconds, int Nanoseconds);
