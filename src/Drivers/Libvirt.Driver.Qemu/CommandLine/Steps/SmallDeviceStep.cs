using Libvirt.Driver.Qemu.CommandLine.Characters;
using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>The devices behind the host's own: balloon, random numbers, NVRAM, panic, shared memory and others.</summary>
internal static class SmallDeviceStep
{
    /// <summary>Adds the balloon and what stands before the launch's security.</summary>
    public static void BeforeSecurity(LaunchBuilder builder)
    {
        var guest = builder.Guest;
        if (builder.Devices.MemoryBalloon is { Model: not MemoryBalloonModel.None } balloon)
            builder.Device(BalloonProperties.Of(guest, balloon), balloon.Info);
        foreach (var rng in builder.Devices.RandomGenerators)
        {
            if (rng.Backend is { Model: RandomBackendModel.Egd, Character: { } character })
                CharacterLaunch.Add(builder, rng.Info.Alias?.Name ?? "", character);
            builder.Object(RandomGeneratorProperties.Backend(rng));
            builder.Device(RandomGeneratorProperties.Frontend(guest, rng), rng.Info);
        }
        if (builder.Devices.Nvram is { Info.Address: SpaprVioAddress { Register: { } register } })
            builder.Add("-global", $"spapr-nvram.reg=0x{register:x}");
        if (builder.Domain.Features?.VmCoreInfo == true)
            builder.Device(new JsonObject().Add("driver", "vmcoreinfo"));
    }

    /// <summary>Adds the rest.</summary>
    public static void AfterSecurity(LaunchBuilder builder)
    {
        var guest = builder.Guest;
        foreach (var panic in builder.Devices.Panics)
            Panic(builder, panic);
        foreach (var memory in builder.Devices.SharedMemories)
            SharedMemoryLaunch.Add(builder, memory);
        VsockAndCrypto(builder);
        if (builder.Devices.PersistentStore is { } store)
        {
            builder.Object(new JsonObject().Add("qom-type", "memory-backend-file").Add("id", "mem" + store.Info.Alias?.Name).Add("mem-path", store.Path ?? "")
                .Add("size", (store.Size ?? 0) * 1024).Add("share", true));
            builder.Device(new JsonObject().Add("driver", "acpi-erst").Add("id", store.Info.Alias?.Name ?? "").Add("memdev", "mem" + store.Info.Alias?.Name)
                .AddAddress(guest.Domain, store.Info), store.Info);
        }
        if (builder.Domain.Features?.AsyncTeardown is { } teardown && builder.Has("run-with.async-teardown"))
            builder.Add("-run-with", teardown ? "async-teardown=on" : "async-teardown=off");
    }

    private static void VsockAndCrypto(LaunchBuilder builder)
    {
        VsockStep.Run(builder);
        foreach (var crypto in builder.Devices.Cryptos)
        {
            var id = "obj" + crypto.Info.Alias?.Name;
            var backend = new JsonObject().Add("qom-type", crypto.Backend?.Model == CryptoBackendModel.Lkcf ? "cryptodev-backend-lkcf" : "cryptodev-backend-builtin").Add("id", id);
            if (crypto.Backend is { Queues: > 0 and var queues })
                backend.Add("queues", queues);
            builder.Object(backend);
            builder.Device(VirtioProperties.Of("virtio-crypto", crypto.Info, null, crypto.Driver?.Options).Add("cryptodev", id).Add("id", crypto.Info.Alias?.Name ?? "")
                .AddAddress(builder.Domain, crypto.Info), crypto.Info);
        }
    }

    private static void Panic(LaunchBuilder builder, PanicDevice panic)
    {
        switch (panic.Model)
        {
            case PanicModel.Isa:
                var properties = new JsonObject().Add("driver", "pvpanic");
                if (panic.Info.Address is IsaAddress { IoBase: not 0 and var port })
                    properties.Add("ioport", port);
                builder.Device(properties);
                break;
            case PanicModel.Pvpanic:
                builder.Device(new JsonObject().Add("driver", "pvpanic-pci").AddAddress(builder.Domain, panic.Info), panic.Info);
                break;
        }
    }
}
