using Libvirt.Documents.StoragePools;
using Libvirt.Documents.StorageVolumes;

namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>A volume of a pool, as the storage driver knows it.</summary>
/// <param name="Pool">The pool, which is active.</param>
/// <param name="Type">What the volume is.</param>
/// <param name="Path">Where it is.</param>
public sealed record PoolVolume(StoragePoolDocument Pool, StorageVolumeType Type, string Path);
