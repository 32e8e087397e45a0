using Libvirt.Documents.Domains;

namespace Libvirt.Cpu;

/// <summary>Changes of a guest's processor that several operations make.</summary>
internal static class DomainCpuExtensions
{
    extension(DomainCpu cpu)
    {
        /// <summary>The name of the model; null when there is none.</summary>
        public string? ModelName => cpu.Model?.Name;

        /// <summary>Sets the policy of a feature, which is added behind the others when it is not there.</summary>
        public void SetFeature(string name, CpuFeaturePolicy? policy)
        {
            if (cpu.Features.Find(f => f.Name == name) is { } feature)
                feature.Policy = policy;
            else
                cpu.Features.Add(new() { Name = name, Policy = policy });
        }

        /// <summary>Becomes a custom processor with the host's model and features; what the guest says about features counts more.</summary>
        /// <param name="host">Where model and features come from; all that a host has is required.</param>
        /// <param name="withVendor">The vendor, too.</param>
        public void TakeHostModel(DomainCpu host, bool withVendor)
        {
            var given = cpu.Features;
            cpu.Model = new()
            {
                Name = host.ModelName,
                Fallback = cpu.Model?.Fallback ?? CpuFallback.Allow,
                VendorId = cpu.Model?.VendorId ?? host.Model?.VendorId,
            };
            if (withVendor)
                cpu.Vendor = host.Vendor;
            cpu.Features = host.Features.ConvertAll(f => new CpuFeature { Name = f.Name, Policy = f.Policy ?? CpuFeaturePolicy.Require });
            foreach (var feature in given)
                cpu.SetFeature(feature.Name, feature.Policy ?? CpuFeaturePolicy.Require);
            cpu.Mode = CpuMode.Custom;
        }
    }
}
